//! `ProbeRequest`, the arguments of one probe.

use std::path::PathBuf;
use std::time::Duration;

/// A library, the module it should hold, and the way to try it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ProbeRequest {
    /// Program that has the hidden command `probe`, usually the running one.
    pub program: PathBuf,
    /// Package name of the module.
    pub package: String,
    /// Path of the library to load.
    pub library: PathBuf,
    /// Path of the library in messages: where cargo wrote it.
    pub shown: PathBuf,
    /// Time limit, after which the child is killed.
    pub limit: Duration,
}
