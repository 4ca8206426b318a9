//! `BuildError`, a failed run of cargo or a missing file.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use super::Trouble;

/// Why a build gave nothing to publish.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum BuildError {
    /// Cargo did not start.
    #[error("cannot start cargo; check that `cargo` is on the path")]
    Start {
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// Cargo's messages ended in the middle.
    #[error("cannot read what cargo says; run the command again")]
    Read {
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// A message of cargo does not parse.
    #[error("cargo wrote a message that is not understood; use the cargo of a current toolchain")]
    Message {
        /// Error of the parser.
        #[source]
        source: serde_json::Error,
    },
    /// The build failed; cargo has shown the errors.
    #[error("cargo build failed; correct what it says above")]
    Failed {
        /// The files that the errors point to.
        files: BTreeSet<PathBuf>,
    },
    /// The build failed, and the sources are not to blame.
    #[error(
        "cargo build failed, but not for the sources: {trouble}; try again when that is mended"
    )]
    Trouble {
        /// What the machine lacked.
        trouble: Trouble,
    },
    /// Cargo failed, and the compiler has found no error.
    #[error(
        "cargo build failed without an error of the compiler: it was ended, or cargo, a build script or a linker failed; see \
         above, and try again"
    )]
    NoError,
    /// A module has no library to load.
    #[error(
        "{package} gives no library to load; add `crate-type = [\"rlib\", \"cdylib\"]` to the [lib] of its Cargo.toml"
    )]
    NoLibrary {
        /// Package name of the module or App.
        package: String,
    },
    /// A launcher has no loop to run.
    #[error(
        "{package} has a loop of its own, so no launcher can run it; leave out --launched, or give it a ViewModel with \
         `#[viewmodel(AppView)]`"
    )]
    OwnLoop {
        /// Package name of the App.
        package: String,
    },
    /// An App has no program to run.
    #[error("{package} has {} to run; give it a src/main.rs", several(found))]
    NoExecutable {
        /// Package name of the module or App.
        package: String,
        /// Names of the programs that the package has.
        found: Vec<String>,
    },
}

fn several(found: &[String]) -> String {
    if found.is_empty() {
        "no program".to_owned()
    } else {
        format!("the programs {} and none of its own name", found.join(", "))
    }
}
