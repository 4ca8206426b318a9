//! Why a change does not go live.

use super::stage::Stage;
use crate::cli::command_error::CommandError;

/// Why a change does not go live.
#[derive(Debug)]
pub(super) struct Refusal {
    /// Where it got stuck.
    pub(super) stage: Stage,
    /// Why.
    pub(super) error: CommandError,
}

impl Refusal {
    /// Makes a refusal at `stage` of an error.
    pub(super) fn at<E: Into<CommandError>>(stage: Stage) -> impl FnOnce(E) -> Self {
        move |error| Self {
            stage,
            error: error.into(),
        }
    }

    /// The error with its causes.
    pub(super) fn reason(&self) -> String {
        let mut text = self.error.to_string();
        let mut next = std::error::Error::source(&self.error);
        while let Some(cause) = next {
            text += &format!(": {cause}");
            next = cause.source();
        }
        text
    }
}
