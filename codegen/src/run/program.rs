//! A program and what it is started with.

use std::ffi::OsString;
use std::path::PathBuf;

/// An App's program and what it is started with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The executable.
    pub executable: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// The store it takes its modules from; `None` if they are linked.
    pub store: Option<PathBuf>,
}
