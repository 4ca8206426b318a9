//! `ReplayReport`.

use serde::Serialize;

use super::{CallDifference, FunctionReport};

/// What came of playing one recording.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ReplayReport {
    /// Path of the recording.
    pub file: String,
    /// Package name of the module that was asked.
    pub module: String,
    /// Digest of its build; empty for one that was linked.
    pub build: String,
    /// Number of calls that were compared.
    pub calls: usize,
    /// Number of calls that were answered otherwise.
    pub differing: usize,
    /// The first of those.
    pub first: Option<CallDifference>,
    /// The functions that were called.
    pub functions: Vec<FunctionReport>,
    /// What the recording lacks, one sentence each.
    pub notes: Vec<String>,
}
