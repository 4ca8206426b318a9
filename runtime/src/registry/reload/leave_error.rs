//! Why the state of an App cannot be handed on.
use crate::module::StepError;
use crate::saved::SavedAppError;

/// Why the state of an App cannot be handed on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum LeaveError {
    /// There is none.
    #[error("the App is not running")]
    NotRunning,
    /// The App or one of its modules will not be saved.
    #[error("{module}: {source}")]
    Suspend {
        /// Package name.
        module: &'static str,
        source: StepError,
    },
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] SavedAppError),
}
