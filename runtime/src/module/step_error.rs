//! `StepError`, the failure of one step of the lifecycle.
use super::Declined;
use crate::fault::{Fault, Outcome};

/// Why a step of a module's lifecycle failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum StepError {
    /// The module refuses, with its author's message.
    #[error("{0}")]
    Refused(String),
    /// The module cannot begin now; its build is not to blame.
    #[error("{0}")]
    NotNow(String),
    /// The module panicked in the step.
    #[error(transparent)]
    Faulted(#[from] Box<Fault>),
}

impl StepError {
    /// Frames of the panic, where they are known.
    pub(crate) fn backtrace(&self) -> Option<Box<str>> {
        match self {
            Self::Faulted(fault) => fault.backtrace.clone(),
            Self::Refused(_) | Self::NotNow(_) => None,
        }
    }

    /// Merges the two results of a step into one.
    ///
    /// # Errors
    /// The module's own refusal or its Fault.
    pub(crate) fn check<T>(outcome: Outcome<Result<T, String>>) -> Result<T, Self> {
        outcome?.map_err(Self::Refused)
    }

    /// Merges the two results of a step by which a module begins.
    ///
    /// # Errors
    /// The module's own refusal or its Fault.
    pub(crate) fn check_begun(outcome: Outcome<Result<(), Declined>>) -> Result<(), Self> {
        outcome?.map_err(|declined| match declined.is_passing {
            true => Self::NotNow(declined.message),
            false => Self::Refused(declined.message),
        })
    }
}
