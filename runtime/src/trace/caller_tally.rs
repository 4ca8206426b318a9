//! `CallerTally`.
use std::sync::atomic::AtomicU64;

/// The calls of one function by one module, as one thread makes them.
#[derive(Debug, Default)]
pub(super) struct CallerTally {
    pub(super) calls: AtomicU64,
    /// Those that have ended and were timed.
    pub(super) timed: AtomicU64,
    /// Nanoseconds inside these.
    pub(super) nanos: AtomicU64,
}
