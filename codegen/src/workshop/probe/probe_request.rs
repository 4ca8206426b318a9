//! What is to be probed.

use std::path::PathBuf;
use std::time::Duration;

/// A library, whose it should be, and how to try it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbeRequest {
    /// The program that has the hidden command `probe`, as a rule the running one.
    pub program: PathBuf,
    /// Package name of the module.
    pub package: String,
    /// The library.
    pub library: PathBuf,
    /// What the library is called in messages: where cargo put it.
    pub shown: PathBuf,
    /// After this time the child is killed.
    pub limit: Duration,
}
