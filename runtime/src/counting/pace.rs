//! `Pace`.
use std::num::NonZeroU64;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Clock, Timed, Timing, add};

/// Calls of a function by a thread that are all timed.
const FIRST: u64 = 64;

/// The most calls of which one is timed.
const MOST: u64 = 512;

/// A timed call stands for at most this part of the calls so far, in the mean.
const PART: u64 = 32;

/// The calls of one function, as one thread makes them: their number, and which of them are timed.
///
/// The distance from one timed call to the next is irregular, so that no rhythm of the caller can hide from it.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    /// Calls that have begun.
    calls: AtomicU64,
    /// The number of calls from which on the next is timed.
    next: AtomicU64,
    /// The number of the last call that was timed.
    last: AtomicU64,
    /// How long recent calls took, in nanoseconds.
    recent: AtomicU64,
    faults: AtomicU64,
    timed: AtomicU64,
    /// Calls for which timed ones stand.
    weight: AtomicU64,
    /// Nanoseconds inside those.
    total: AtomicU64,
}

impl Pace {
    /// Counts a call that begins, and begins to time it if it is its turn.
    #[inline]
    pub(crate) fn begin(&self, clock: &Clock, is_alone: bool) -> Option<Timed> {
        let before = add(&self.calls, 1, is_alone);
        if before < self.next.load(Ordering::Relaxed) {
            return None;
        }
        Some(self.turn(clock, before.wrapping_add(1)))
    }

    /// Counts a Fault.
    #[inline]
    pub(crate) fn fault(&self, is_alone: bool) {
        add(&self.faults, 1, is_alone);
    }

    /// Adds the time of a call that has ended, in nanoseconds.
    pub(crate) fn end(&self, call: Timed, nanos: u64, is_alone: bool) {
        add(&self.timed, 1, is_alone);
        add(&self.weight, call.weight(), is_alone);
        add(&self.total, nanos.saturating_mul(call.weight()), is_alone);
        let recent = match self.recent.load(Ordering::Relaxed) {
            0 => nanos,
            recent => recent - recent / 8 + nanos / 8,
        };
        self.recent.store(recent, Ordering::Relaxed);
    }

    /// Times a call, and says when the next is.
    #[inline(never)]
    fn turn(&self, clock: &Clock, number: u64) -> Timed {
        let gap = self.gap(clock, number);
        self.next.store(number + gap - 1, Ordering::Relaxed);
        let last = self.last.swap(number, Ordering::Relaxed);
        // Where threads share the numbers, a later call may have come first.
        let since = NonZeroU64::new(number.saturating_sub(last));
        let weight = match clock.timing {
            Timing::Sampled => since.unwrap_or(NonZeroU64::MIN),
            Timing::EveryCall => NonZeroU64::MIN,
        };
        let start = clock.now();
        Timed { weight, start }
    }

    /// Calls until the next that is timed: such a number that timing costs a hundredth of the time of the calls in the mean.
    fn gap(&self, clock: &Clock, number: u64) -> u64 {
        if clock.timing == Timing::EveryCall || number < FIRST {
            return 1;
        }
        let recent = self.recent.load(Ordering::Relaxed).max(1);
        let wanted = (100 * clock.cost() / recent).min(MOST).min(number / PART);
        match wanted {
            ..=1 => 1,
            wanted => 1 + scattered(number) % (2 * wanted - 1),
        }
    }

    /// Number of calls that have begun.
    pub(crate) fn calls(&self) -> u64 {
        self.calls.load(Ordering::Relaxed)
    }

    /// Number of calls that have ended with a Fault.
    pub(crate) fn faults(&self) -> u64 {
        self.faults.load(Ordering::Relaxed)
    }

    /// Number of calls whose time was taken.
    pub(crate) fn timed(&self) -> u64 {
        self.timed.load(Ordering::Relaxed)
    }

    /// Nanoseconds inside the calls for which timed ones stand.
    pub(crate) fn weighed(&self) -> u64 {
        self.total.load(Ordering::Relaxed)
    }

    /// Nanoseconds inside all calls: the sum, where each was timed, and else an estimate from those that were.
    pub(crate) fn total(&self) -> u64 {
        let (weight, weighed) = (self.weight.load(Ordering::Relaxed), self.weighed());
        if weight == self.timed() {
            return weighed;
        }
        (weighed as f64 * (self.calls() as f64 / weight as f64)) as u64
    }
}

/// A number that looks like chance, after `SplitMix64` (Steele, Lea, Flood 2014).
fn scattered(number: u64) -> u64 {
    let number = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ number >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ number >> 31
}
