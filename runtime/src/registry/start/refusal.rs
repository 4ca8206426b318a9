//! `Refusal`, the failure of one candidate while seats are filled.
use std::fmt::Display;

use log::Level;

use super::StartError;
use crate::fault::Fault;
use crate::report::ModuleState;
use crate::text::in_one_line;

/// Why a candidate does not take its seat.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The candidate cannot be loaded or refuses: the next candidate is tried.
    Candidate {
        /// State that the candidate enters.
        state: ModuleState,
        /// Reason in one line.
        reason: String,
        /// Frames of the panic that is the reason, if they are known.
        backtrace: Option<Box<str>>,
        /// Log level of the refusal if another candidate takes the seat.
        level: Level,
    },
    /// No other candidate is tried: the App does not start.
    Start(StartError),
}

impl Refusal {
    pub(super) fn refused(error: impl Display) -> Self {
        Self::candidate(ModuleState::Refused, &error.to_string(), Level::Warn)
    }

    /// Refusal by the module's own `initialize`, the case that standbys exist for.
    pub(super) fn declined(reason: String) -> Self {
        Self::candidate(ModuleState::Refused, &reason, Level::Info)
    }

    pub(super) fn faulted(fault: &Fault) -> Self {
        Self::Candidate {
            state: ModuleState::Faulted,
            reason: in_one_line(&fault.to_string()),
            backtrace: fault.backtrace.clone(),
            level: Level::Warn,
        }
    }

    fn candidate(state: ModuleState, reason: &str, level: Level) -> Self {
        Self::Candidate {
            state,
            reason: in_one_line(reason),
            backtrace: None,
            level,
        }
    }
}
