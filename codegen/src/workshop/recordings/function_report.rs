//! `FunctionReport`.

use serde::Serialize;

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
