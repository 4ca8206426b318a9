//! `FullLink`, why a link reads all libraries.

use std::path::PathBuf;

/// Why a link cannot use a prepared object, so that the compiler's usual linker has to link.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum FullLink {
    /// Nothing is prepared for the module in this session, or not yet.
    #[error("nothing is prepared yet")]
    NotPrepared,
    /// The platform's linker is not known here.
    #[error("the linker of this platform is not known")]
    Platform,
    /// The library keeps its debug information, which a prepared object has not.
    #[error("debug information is kept")]
    DebugInfo,
    /// The compiler was told to link in another way than it does by itself.
    #[error("the compiler was started with `{argument}`")]
    Option {
        /// The first such argument.
        argument: String,
    },
    /// The linker was started in another way than is known.
    #[error("the linker was started with `{argument}`")]
    Argument {
        /// The first such argument.
        argument: String,
    },
    /// The linker was started without an argument that is needed.
    #[error("the linker was started without {argument}")]
    Missing {
        /// What is missing.
        argument: &'static str,
    },
    /// The linker is started otherwise than for the prepared object.
    #[error("the linker's arguments have changed")]
    Arguments,
    /// A library or the linker has changed.
    #[error("{} is not what it was", path.display())]
    Input {
        /// Path of the file.
        path: PathBuf,
    },
    /// The module refers to something for the first time, or not any more.
    #[error("another use of {symbol}")]
    Symbol {
        /// Name of the symbol.
        symbol: String,
    },
    /// The prepared object gave no library.
    #[error("the prepared object cannot be linked: {said}")]
    Failed {
        /// What the linker said first.
        said: String,
    },
    /// The prepared object gave another library than the full link.
    #[error("a prepared object would give another library: {what}")]
    Other {
        /// What differs.
        what: String,
    },
    /// Preparing failed before in this session.
    #[error("{reason}")]
    Refused {
        /// The reason for which it failed.
        reason: String,
    },
    /// A file cannot be read or written.
    #[error("{} cannot be used: {reason}", path.display())]
    File {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system, or of the format.
        reason: String,
    },
}

impl FullLink {
    /// A file that cannot be read or written.
    pub(super) fn file(path: impl Into<PathBuf>, reason: &impl ToString) -> Self {
        Self::File {
            path: path.into(),
            reason: reason.to_string(),
        }
    }
}
