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
    #[error(
        "cargo refused the workspace; correct what it says and try again:\n{text}{}",
        unmatched(text)
    )]
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

/// What to do where a pattern of `members` matches no folder, which cargo then takes for the name of one.
fn unmatched(text: &str) -> String {
    let member = text
        .split_once("for workspace member `")
        .and_then(|(_, rest)| rest.split_once('`'));
    match member {
        Some((path, _)) if path.ends_with('*') => format!(
            "\n\nno folder matches the pattern {path}: take it out of `members` in the manifest of the workspace; {} puts it back \
             with the next crate there",
            command("new")
        ),
        _ => String::new(),
    }
}
