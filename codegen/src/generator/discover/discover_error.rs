//! `DiscoverError`, a failed run of `cargo metadata`.

use std::path::PathBuf;

use keyway::store::command;

/// Why cargo gave no description of the workspace.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DiscoverError {
    /// There is no manifest in the folder or above.
    #[error("there is no Cargo.toml in {} or a folder above; {} makes a workspace of it", folder.display(), command("init"))]
    Nowhere {
        /// Folder that was to lie in a workspace.
        folder: PathBuf,
    },
    /// Cargo refused the workspace; its own text says why.
    #[error("cargo refused the workspace; correct what it says and try again:\n{text}")]
    Cargo {
        /// Text that cargo wrote to the error stream.
        text: String,
    },
    /// Cargo did not run, or its answer does not parse.
    #[error("cargo metadata gave no answer; check that `cargo metadata` works here")]
    Answer {
        /// Error of running cargo or of parsing.
        #[source]
        source: Box<cargo_metadata::Error>,
    },
}
