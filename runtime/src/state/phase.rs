//! Whether calls find a state, and what those do that find none.
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::Fallback;
use crate::host::attached;
use crate::slot::Slot;
use crate::sync::{AtomicU32, Backoff, sleep};

/// How long a call sleeps between two looks, once it has spun and yielded for a while.
const NAP: Duration = Duration::from_micros(50);

/// Whether a state is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Not made yet, or gone for good.
    Gone = 0,
    /// There, unless a panic spoilt it.
    Open = 1,
    /// Taken out while it is handed over; it comes back if that fails.
    Parked = 2,
}

impl Stage {
    /// The stage in the lowest bits of a phase.
    fn of(phase: u32) -> Self {
        match phase & 3 {
            1 => Self::Open,
            2 => Self::Parked,
            _ => Self::Gone,
        }
    }
}

/// The stage that a state is in, with a number that grows at each change: one that looks twice sees whether anything has
/// happened in between. It changes under the state's lock only.
#[derive(Debug)]
pub(super) struct Phase(AtomicU32);

impl Phase {
    pub(super) const fn new() -> Self {
        Self(AtomicU32::new(Stage::Gone as u32))
    }

    /// The state is in its place.
    pub(super) fn open(&self) {
        self.enter(Stage::Open);
    }

    /// The state is taken out while it is handed over.
    pub(super) fn park(&self) {
        self.enter(Stage::Parked);
    }

    /// The state is gone for good.
    pub(super) fn close(&self) {
        self.enter(Stage::Gone);
    }

    fn enter(&self, stage: Stage) {
        let number = (self.0.load(Ordering::Relaxed) | 3).wrapping_add(1);
        self.0.store(number | stage as u32, Ordering::Release);
    }

    /// Whether there is no state: not made yet, or gone for good.
    pub(super) fn is_gone(&self) -> bool {
        Stage::of(self.0.load(Ordering::Acquire)) == Stage::Gone
    }

    /// What a call does that found no state. A state that is parked comes back or gets a successor, so the call waits.
    ///
    /// The successor is bound before a state goes for good, and taken away only after the state is open again: so one that
    /// sees neither successor nor state, and the same phase before and after, has seen them at one moment.
    pub(super) fn fallback<V>(
        &self,
        successor: &Slot<V>,
        is_spoilt: impl Fn() -> bool,
    ) -> Fallback<V> {
        let backoff = Backoff::new();
        loop {
            let before = self.0.load(Ordering::Acquire);
            if let Some(next) = successor.get() {
                return Fallback::Successor(next);
            }
            if self.0.load(Ordering::Acquire) != before {
                return Fallback::Retry;
            }
            match Stage::of(before) {
                Stage::Gone => return Fallback::Unavailable,
                Stage::Open if is_spoilt() => return Fallback::Unavailable,
                Stage::Open => return Fallback::Retry,
                Stage::Parked if commits_here() => return Fallback::Unavailable,
                Stage::Parked if backoff.is_completed() => sleep(NAP),
                Stage::Parked => backoff.snooze(),
            }
        }
    }
}

/// Whether this thread hands states over right now: it would wait for itself.
fn commits_here() -> bool {
    attached().is_some_and(|attachment| (attachment.services.commits_here)())
}
