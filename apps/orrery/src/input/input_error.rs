//! Why there are no bodies to start with.

use std::io;
use std::path::PathBuf;

use super::Problem;

/// A file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InputError {
    /// The file cannot be read.
    #[error("cannot read {}: {source}; give `--input` a file of the form that `orrery --help` shows", path.display())]
    Unreadable {
        /// Path of the input file.
        path: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
    /// Lines of it are not as they should be.
    #[error(
        "cannot use {}:\n{}correct these lines; `orrery --help` shows the form",
        path.display(),
        problems.iter().map(|problem| format!("  {problem}\n")).collect::<String>()
    )]
    Malformed {
        /// Path of the input file.
        path: PathBuf,
        /// All of these lines, in their order.
        problems: Vec<Problem>,
    },
}
