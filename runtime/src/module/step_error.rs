//! Why a module did not take a step of its life.
use crate::fault::{Fault, Outcome};

/// Why a module did not take a step of its life.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum StepError {
    /// It refuses, in its author's own words.
    #[error("{0}")]
    Refused(String),
    /// It panicked.
    #[error(transparent)]
    Faulted(#[from] Box<Fault>),
}

impl StepError {
    /// What a step has given.
    ///
    /// # Errors
    /// The module's own refusal or its Fault.
    pub(crate) fn check<T>(outcome: Outcome<Result<T, String>>) -> Result<T, Self> {
        outcome?.map_err(Self::Refused)
    }
}
