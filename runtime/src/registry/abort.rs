//! Why a reload was given up.
use super::Blame;

/// Why a reload was given up before anything was published.
#[derive(Debug)]
pub(super) struct Abort {
    /// The record of the module that failed.
    pub(super) record: usize,
    pub(super) blame: Blame,
    /// In one line.
    pub(super) reason: String,
}
