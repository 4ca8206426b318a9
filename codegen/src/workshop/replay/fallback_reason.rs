//! `FallbackReason`, a change that needs cargo instead of a replay.

use std::path::PathBuf;

/// Why a change cannot be compiled by a replay, so that cargo has to run.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum FallbackReason {
    /// Sources of several crates have changed, or of none that is a module.
    #[error("more than one module has changed")]
    NotOneModule,
    /// A file has changed that is no source of a module.
    #[error("{} has changed", path.display())]
    OtherFile {
        /// Path of the file.
        path: PathBuf,
    },
    /// Another crate reads the file as well.
    #[error("{reader} reads {}, too", path.display())]
    Shared {
        /// Path of the file.
        path: PathBuf,
        /// Name of the other crate.
        reader: String,
    },
    /// Cargo has not compiled the module in this session.
    #[error("its first build in this session")]
    NotCaptured,
    /// A wrapper around the compiler is set up already.
    #[error("the compiler has a wrapper already")]
    OwnWrapper,
    /// The module has a build script.
    #[error("it has a build script")]
    BuildScript,
    /// Another input of the build has changed.
    #[error("{} is not what it was", path.display())]
    Input {
        /// Path of the file.
        path: PathBuf,
    },
    /// The compiler's arguments hold an option that a replay cannot honour.
    #[error("the compiler was started with `{argument}`")]
    Argument {
        /// The first such argument.
        argument: String,
    },
}
