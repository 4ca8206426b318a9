//! What lies at the place of a generated file.

use std::io;
use std::path::Path;

use super::ApplyError;
use crate::generator::load::FileTree;
use crate::generator::render::MARKER;

/// What lies at the place of a generated file.
pub(super) enum Existing {
    /// Nothing.
    Nothing,
    /// A generated file with this text, its lines ended in the way that `gen` ends them.
    Generated(String),
    /// Somebody's work.
    Foreign,
}

impl Existing {
    /// Looks at `path`.
    pub(super) fn read(path: &Path, tree: &FileTree) -> Result<Self, ApplyError> {
        match tree.read(path) {
            // A checkout on Windows may have other line ends.
            Ok(text) if is_marked(&text) => Ok(Self::Generated(text.replace("\r\n", "\n"))),
            Ok(_) => Ok(Self::Foreign),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::Nothing),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Ok(Self::Foreign),
            Err(source) => Err(ApplyError::Read {
                path: path.to_path_buf(),
                source,
            }),
        }
    }
}

fn is_marked(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let words = first.trim_start_matches(['/', '#']).trim_start();
    words.len() < first.len() && words.starts_with(MARKER)
}
