//! `Tally`, the counters of one function for one thread.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::caller_tally::CallerTally;
use super::interval::{INTERVALS, interval, largest};
use crate::counting::{Clock, Pace, Timed, add, highest};

/// The calls of one function.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) pace: Pace,
    /// Nanoseconds in traced calls that the function has made in turn.
    pub(super) below: AtomicU64,
    pub(super) longest: AtomicU64,
    /// For each interval the calls for which those stand that were timed; made at the first of them.
    times: OnceLock<Box<[AtomicU64]>>,
}

impl Tally {
    /// Adds the time of a call that has ended, and returns the nanoseconds of all calls for which it stands.
    #[inline(never)]
    pub(super) fn end(
        &self,
        clock: &Clock,
        call: Timed,
        (caller, is_alone): (Option<&CallerTally>, bool),
    ) -> u64 {
        let nanos = clock.elapsed(call);
        if let Some(caller) = caller {
            // Without its weight: the calls since the one before may be those of others.
            add(&caller.timed, 1, is_alone);
            add(&caller.nanos, nanos, is_alone);
        }
        self.took(call, nanos, is_alone)
    }

    fn took(&self, call: Timed, nanos: u64, is_alone: bool) -> u64 {
        self.pace.end(call, nanos, is_alone);
        highest(&self.longest, nanos);
        let empty = || (0..INTERVALS).map(|_| AtomicU64::new(0)).collect();
        let times = self.times.get_or_init(empty);
        if let Some(calls) = times.get(interval(nanos)) {
            add(calls, call.weight(), is_alone);
        }
        nanos.saturating_mul(call.weight())
    }

    /// The longest time of each interval, and the calls in it.
    pub(super) fn times(&self) -> impl Iterator<Item = (u64, u64)> {
        let times = self.times.get().into_iter().flatten();
        let calls = times.map(|calls| calls.load(Ordering::Relaxed));
        calls.enumerate().map(|(at, calls)| (largest(at), calls))
    }
}
