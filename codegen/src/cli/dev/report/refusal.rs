//! The reason why a change does not go live.

use super::Stage;
use crate::cli::command_error::CommandError;
use crate::cli::output::with_causes;

/// The reason why a change does not go live. What runs goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli::dev) struct Refusal {
    /// The stage that failed.
    pub(in crate::cli::dev) stage: Stage,
    /// The error with its causes, in one text.
    pub(in crate::cli::dev) reason: String,
}

impl Refusal {
    /// Turns an error into a refusal at `stage`, for `map_err`.
    pub(in crate::cli::dev) fn at<E: Into<CommandError>>(stage: Stage) -> impl FnOnce(E) -> Self {
        move |error| Self {
            stage,
            reason: with_causes(&error.into()),
        }
    }
}
