//! `TraceReport`, the file by which a layer tells what it has counted.
use serde::{Deserialize, Serialize};

use super::TracedFunction;

/// The file `live/trace-<pid>-<core>.toml` of a store. It is replaced as a whole twice a second, and a last time when the layer
/// is taken out or the App ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceReport {
    /// Format of this file, [`TraceReport::FORMAT`].
    pub format: u32,
    /// Process id of the App.
    pub pid: u32,
    /// Package name of the App.
    pub app: String,
    /// Package name of the Core.
    pub core: String,
    /// Time for which calls are counted, in nanoseconds.
    pub lasted: u64,
    /// Whether the counting has ended.
    pub is_over: bool,
    /// The functions of the Core that are traced, in declared order.
    pub functions: Vec<TracedFunction>,
}

impl TraceReport {
    /// The format that this version writes and reads.
    pub const FORMAT: u32 = 3;
}
