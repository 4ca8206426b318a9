//! `Finding`, a message of the compiler.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write, stderr};
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// A message of the compiler, as it writes it for programs.
#[derive(Debug, Deserialize)]
pub(crate) struct Finding {
    /// `error`, `warning` and the like.
    level: String,
    /// The message as the compiler draws it.
    #[serde(default)]
    rendered: Option<String>,
    /// Places in sources.
    #[serde(default)]
    spans: Vec<Span>,
}

/// A place in a source.
#[derive(Debug, Deserialize)]
struct Span {
    /// Path of the file, relative to the folder in which the compiler runs.
    file_name: PathBuf,
}

impl Finding {
    /// Whether the compiler ends without a result.
    pub(crate) fn is_error(&self) -> bool {
        self.level.starts_with("error")
    }

    /// The message as the compiler draws it.
    pub(crate) fn text(&self) -> &str {
        self.rendered.as_deref().unwrap_or_default()
    }

    /// Shows the message on the error stream.
    pub(crate) fn show(&self) {
        // There is nowhere left to report that the error stream itself fails.
        let _ = stderr().write_all(self.text().as_bytes());
    }

    /// The files that the message points to; relative paths count from `folder`.
    pub(crate) fn files(&self, folder: &Path) -> BTreeSet<PathBuf> {
        let paths = self.spans.iter().map(|span| folder.join(&span.file_name));
        paths.filter(|path| path.is_file()).collect()
    }
}

/// Whether messages are to be drawn in colour.
pub(crate) fn is_coloured() -> bool {
    stderr().is_terminal()
}
