//! Why cargo has to decide.

use std::path::PathBuf;

/// Why a change cannot be compiled without asking cargo.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Doubt {
    /// Sources of several crates have changed, or of none that is a module.
    #[error("more than one module has changed")]
    NotOneModule,
    /// Something that is no source of a module has changed.
    #[error("{} has changed", path.display())]
    OtherFile {
        /// The file.
        path: PathBuf,
    },
    /// Another crate reads the file as well.
    #[error("{reader} reads {}, too", path.display())]
    Shared {
        /// The file.
        path: PathBuf,
        /// The other crate.
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
    /// Something else that goes into the build is not what it was.
    #[error("{} is not what it was", path.display())]
    Input {
        /// The file.
        path: PathBuf,
    },
    /// The arguments are of a kind that is not understood.
    #[error("the compiler was started with `{argument}`")]
    Argument {
        /// The first of them.
        argument: String,
    },
}
