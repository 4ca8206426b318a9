//! `CallerTally`.
use std::sync::atomic::AtomicU64;

/// The calls of one function by one module, as one thread makes them.
#[derive(Debug, Default)]
pub(super) struct CallerTally {
    pub(super) calls: AtomicU64,
    /// Nanoseconds inside the calls for which timed ones stand.
    pub(super) total: AtomicU64,
}
