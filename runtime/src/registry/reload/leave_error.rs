//! `LeaveError`, a failure to save the whole App.
use crate::module::StepError;
use crate::saved::SavedAppError;

/// Why the state of an App cannot be handed on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum LeaveError {
    /// No App runs in this process.
    #[error("the App is not running")]
    NotRunning,
    /// The App or one of its modules refuses to be saved.
    #[error("{module}: {source}")]
    Suspend {
        /// Package name of the module that refuses.
        module: &'static str,
        source: StepError,
    },
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] SavedAppError),
}
