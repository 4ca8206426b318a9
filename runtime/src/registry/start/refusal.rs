//! Why a candidate does not take its seat.
use std::fmt::Display;

use log::Level;

use super::StartError;
use crate::report::ModuleState;
use crate::text::in_one_line;

/// Why a candidate does not take its seat.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It is not fit or not willing: the next one is asked.
    Candidate {
        /// What that makes of it.
        state: ModuleState,
        /// In one line.
        reason: String,
        /// How much it matters if another candidate takes the seat.
        level: Level,
    },
    /// Nobody else is asked: the App does not start.
    Start(StartError),
}

impl Refusal {
    pub(super) fn refused(error: impl Display) -> Self {
        Self::candidate(ModuleState::Refused, &error.to_string(), Level::Warn)
    }

    /// By the module itself, which is what standbys are for.
    pub(super) fn declined(reason: String) -> Self {
        Self::candidate(ModuleState::Refused, &reason, Level::Info)
    }

    pub(super) fn faulted(fault: impl Display) -> Self {
        Self::candidate(ModuleState::Faulted, &fault.to_string(), Level::Warn)
    }

    fn candidate(state: ModuleState, reason: &str, level: Level) -> Self {
        Self::Candidate {
            state,
            reason: in_one_line(reason),
            level,
        }
    }
}
