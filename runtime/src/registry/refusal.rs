//! Why a candidate does not take its seat.
use std::fmt::Display;

use log::Level;

use super::{ModuleState, in_one_line};

/// Why a candidate does not take its seat, and what that makes of it.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) state: ModuleState,
    pub(super) reason: String,
    /// How much it matters if another candidate takes the seat.
    pub(super) level: Level,
}

impl Refusal {
    pub(super) fn refused(error: impl Display) -> Self {
        Self {
            state: ModuleState::Refused,
            reason: in_one_line(&error.to_string()),
            level: Level::Warn,
        }
    }

    /// By the module itself, which is what standbys are for.
    pub(super) fn declined(reason: String) -> Self {
        Self {
            level: Level::Info,
            ..Self::refused(reason)
        }
    }

    pub(super) fn faulted(fault: impl Display) -> Self {
        Self {
            state: ModuleState::Faulted,
            reason: in_one_line(&fault.to_string()),
            level: Level::Warn,
        }
    }
}
