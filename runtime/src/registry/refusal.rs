//! Why a candidate does not take its seat.
use std::fmt::Display;

use super::ModuleState;

/// Why a candidate does not take its seat, and what that makes of it.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) state: ModuleState,
    pub(super) reason: String,
}

impl Refusal {
    pub(super) fn refused(error: impl Display) -> Self {
        Self {
            state: ModuleState::Refused,
            reason: error.to_string(),
        }
    }

    pub(super) fn faulted(fault: impl Display) -> Self {
        Self {
            state: ModuleState::Faulted,
            reason: fault.to_string(),
        }
    }
}
