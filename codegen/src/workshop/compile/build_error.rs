//! Why a build gave nothing to publish.

use std::io;

/// Why a build gave nothing to publish.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// Cargo did not start.
    #[error("cannot start cargo; check that `cargo` is on the path")]
    Start {
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Cargo's messages ended in the middle.
    #[error("cannot read what cargo says; run the command again")]
    Read {
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A message of cargo has another form than is known.
    #[error("cargo wrote a message that is not understood; use the cargo of a current toolchain")]
    Message {
        /// What does not fit.
        #[source]
        source: serde_json::Error,
    },
    /// The build failed; cargo has said why.
    #[error("cargo build failed; correct what it says above")]
    Failed,
    /// A module has no library to load.
    #[error(
        "{package} gives no library to load; add `crate-type = [\"rlib\", \"cdylib\"]` to the [lib] of its Cargo.toml"
    )]
    NoLibrary {
        /// Package name.
        package: String,
    },
    /// An App has no program to run.
    #[error("{package} has {} to run; give it a src/main.rs", several(found))]
    NoExecutable {
        /// Package name.
        package: String,
        /// The programs that it has.
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
