//! Why a scene cannot be shown.

use std::path::PathBuf;

use keyway::model;

/// A scene that could not be shown.
#[model]
#[derive(PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    /// The file cannot be written; nothing of it is left behind.
    #[error("{} cannot be written: {reason}; choose a file in a folder that exists and may be written", path.display())]
    File {
        /// Path of the file that could not be written.
        path: PathBuf,
        /// What the operating system says.
        reason: String,
    },
    /// The terminal takes no more output.
    #[error("the terminal cannot be written: {reason}; run again in one that stays open")]
    Terminal {
        /// What the operating system says.
        reason: String,
    },
}
