//! `RecordingLimits`.
use std::time::Duration;

/// When a recording ends by itself, and which calls are in it.
#[derive(Clone, Copy, Debug)]
pub struct RecordingLimits {
    /// Number of calls after which it ends.
    pub calls: u64,
    /// Number of bytes of the file after which it ends.
    pub bytes: u64,
    /// Time after which it ends.
    pub time: Duration,
    /// One of so many calls is recorded; 1 for all.
    pub sample: u64,
    /// Whether each call is in the file as soon as it has ended, for a [`RecordingStream`](super::RecordingStream) that follows: a
    /// call of the system for each.
    pub streams: bool,
}

impl Default for RecordingLimits {
    /// All calls, without an end.
    fn default() -> Self {
        Self {
            calls: u64::MAX,
            bytes: u64::MAX,
            time: Duration::MAX,
            sample: 1,
            streams: false,
        }
    }
}
