//! `Tally`, the counters of one function for one thread.
use std::sync::atomic::AtomicU64;

use crate::counting::{Clock, Pace, Timed, add};

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

/// The calls of one function.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) pace: Pace,
    /// For each interval the calls for which those stand that were timed.
    pub(super) times: [AtomicU64; BOUNDS.len() + 1],
}

impl Tally {
    /// Adds the time of a call that has ended.
    #[inline(never)]
    pub(crate) fn end(&self, clock: &Clock, call: Timed, is_alone: bool) {
        self.took(call, clock.elapsed(call), is_alone);
    }

    pub(super) fn took(&self, call: Timed, nanos: u64, is_alone: bool) {
        self.pace.end(call, nanos, is_alone);
        let interval = BOUNDS.partition_point(|bound| *bound < nanos);
        if let Some(times) = self.times.get(interval) {
            add(times, call.weight(), is_alone);
        }
    }
}
