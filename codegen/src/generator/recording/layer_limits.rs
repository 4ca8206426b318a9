//! `LayerLimits`.

/// When a layer ends its recording, and which calls are in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayerLimits {
    /// Number of calls after which it ends.
    pub calls: u64,
    /// Number of bytes after which it ends.
    pub bytes: u64,
    /// Number of seconds after which it ends.
    pub seconds: u64,
    /// One of so many calls is recorded.
    pub sample: u64,
}
