//! `ReplayReport`.

use serde::Serialize;

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
    pub first: Option<Difference>,
    /// The functions that were called.
    pub functions: Vec<FunctionReport>,
    /// What the recording lacks, one sentence each.
    pub notes: Vec<String>,
}

/// An answer that is another than it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Difference {
    /// Number of the call, counted from 1.
    pub call: usize,
    /// `View.function`.
    pub function: String,
    /// Path of the value in an argument or the result.
    pub path: String,
    /// What was recorded there.
    pub was: String,
    /// What is there now.
    pub became: String,
}

/// The calls of one function.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct FunctionReport {
    /// `View.function`.
    pub function: String,
    /// Number of calls.
    pub calls: usize,
    /// Number of those that were answered otherwise.
    pub differing: usize,
    /// Nanoseconds of all calls as recorded.
    pub recorded: u64,
    /// Nanoseconds of all calls now.
    pub replayed: u64,
    /// The time now as a multiple of the recorded one; `None` where that is nothing.
    pub ratio: Option<f64>,
}
