//! `TracedCaller`.
use serde::{Deserialize, Serialize};

/// The calls of one function by one module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TracedCaller {
    /// Package name of the module; empty for the App and all that are not told apart.
    pub module: String,
    /// Number of its calls that have begun.
    pub calls: u64,
    /// Number of those that have ended and were timed.
    pub timed: u64,
    /// Time inside all of them, in nanoseconds: the mean of the timed ones, times the number of calls; 0 if none was timed.
    pub total: u64,
}
