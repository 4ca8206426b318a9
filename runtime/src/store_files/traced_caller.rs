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
    /// Time inside them, in nanoseconds: an estimate where the function's is one.
    pub total: u64,
}
