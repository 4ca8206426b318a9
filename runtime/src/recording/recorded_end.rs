//! `RecordedEnd`, the last frame of a recording.
use serde::{Deserialize, Serialize};

/// What became of a recording. A file without this frame is of a process that was ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedEnd {
    /// Number of calls in the file.
    pub calls: u64,
    /// Number of calls that there were, with those that were not recorded.
    pub seen: u64,
    /// Number of calls that could not be encoded.
    pub failed: u64,
    /// Why the first of those could not be.
    pub failure: Option<String>,
    /// Which limit has ended the recording; `None` if it was ended from outside.
    pub limit: Option<String>,
}
