//! `Tally`, the counters of one function for the threads of one shard.
use std::sync::atomic::AtomicU64;

/// The upper ends of the intervals of a histogram, in nanoseconds and ascending; a last interval is without an end.
pub(super) const BOUNDS: [u64; 16] = [
    250,
    1_000,
    2_500,
    10_000,
    25_000,
    100_000,
    250_000,
    1_000_000,
    2_500_000,
    10_000_000,
    25_000_000,
    100_000_000,
    250_000_000,
    1_000_000_000,
    2_500_000_000,
    10_000_000_000,
];

/// The calls of one function; their number is the sum of the intervals.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) faults: AtomicU64,
    /// In nanoseconds.
    pub(super) total: AtomicU64,
    pub(super) times: [AtomicU64; BOUNDS.len() + 1],
}
