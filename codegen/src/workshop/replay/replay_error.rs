//! `ReplayError`, a failed or cancelled replay.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use crate::workshop::compile::Trouble;

/// Why a replayed compilation gave nothing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum ReplayError {
    /// The compiler found errors, and has shown them.
    #[error("{package} does not compile; correct what the compiler says above")]
    Failed {
        /// Package name of the module.
        package: String,
        /// The files that the errors point to.
        files: BTreeSet<PathBuf>,
    },
    /// The compiler failed, and the sources are not to blame.
    #[error(
        "{package} is not compiled, but not for its sources: {trouble}; try again when that is mended"
    )]
    Trouble {
        /// Package name of the module.
        package: String,
        /// What the machine lacked.
        trouble: Trouble,
    },
    /// The replay was cancelled, as the sources changed meanwhile.
    #[error("the sources have changed while they were compiled")]
    Cancelled,
    /// The compiler did not start.
    #[error("cannot start {}; check that the toolchain is still there", program.display())]
    Start {
        /// Path of the compiler.
        program: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// The folder for its output cannot be made.
    #[error("cannot write {}; check the folder's permissions and the free space", path.display())]
    Folder {
        /// Path of the folder.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
}
