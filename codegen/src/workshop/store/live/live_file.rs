//! The live report of a process that runs.

use std::path::PathBuf;

/// A file `live/<pid>.toml` whose process runs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LiveFile {
    /// Process id.
    pub pid: u32,
    /// The file.
    pub path: PathBuf,
}
