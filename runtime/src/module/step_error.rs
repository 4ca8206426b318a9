//! `StepError`, the failure of one step of the lifecycle.
use crate::fault::{Fault, Outcome};

/// Why a step of a module's lifecycle failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum StepError {
    /// The module refuses, with its author's message.
    #[error("{0}")]
    Refused(String),
    /// The module panicked in the step.
    #[error(transparent)]
    Faulted(#[from] Box<Fault>),
}

impl StepError {
    /// Merges the two results of a step into one.
    ///
    /// # Errors
    /// The module's own refusal or its Fault.
    pub(crate) fn check<T>(outcome: Outcome<Result<T, String>>) -> Result<T, Self> {
        outcome?.map_err(Self::Refused)
    }
}
