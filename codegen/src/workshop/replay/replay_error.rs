//! Why a replayed compilation gave nothing.

use std::io;
use std::path::PathBuf;

/// Why a replayed compilation gave nothing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReplayError {
    /// The compiler found errors, and has shown them.
    #[error("{package} does not compile; correct what the compiler says above")]
    Failed {
        /// Package name.
        package: String,
    },
    /// The sources have changed while they were compiled.
    #[error("the sources have changed while they were compiled")]
    Outrun,
    /// The compiler did not start.
    #[error("cannot start {}; check that the toolchain is still there", program.display())]
    Start {
        /// The compiler.
        program: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The folder for its output cannot be made.
    #[error("cannot write {}; check the folder's permissions and the free space", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}
