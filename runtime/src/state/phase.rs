//! Whether calls find a state, and what those do that find none.
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::Late;
use super::stage::Stage;
use crate::host::attached;
use crate::slot::Slot;
use crate::sync::{AtomicU32, Backoff, sleep};

/// How long a call sleeps between two looks, once it has spun and yielded for a while.
const NAP: Duration = Duration::from_micros(50);

/// The stage that a state is in, with a number that grows at each change: one that looks twice sees whether anything has
/// happened in between. It changes under the state's lock only.
#[derive(Debug)]
pub(super) struct Phase(AtomicU32);

impl Phase {
    pub(super) const fn new() -> Self {
        Self(AtomicU32::new(Stage::Gone as u32))
    }

    pub(super) fn enter(&self, stage: Stage) {
        let number = (self.0.load(Ordering::Relaxed) | 3).wrapping_add(1);
        self.0.store(number | stage as u32, Ordering::Release);
    }

    pub(super) fn stage(&self) -> Stage {
        Stage::of(self.0.load(Ordering::Acquire))
    }

    /// What a call does that found no state. A state that is parked comes back or gets a successor, so the call waits.
    ///
    /// The successor is bound before a state goes for good, and taken away only after the state is open again: so one that
    /// sees neither successor nor state, and the same phase before and after, has seen them at one moment.
    pub(super) fn late<V>(&self, successor: &Slot<V>, is_spoilt: impl Fn() -> bool) -> Late<V> {
        let backoff = Backoff::new();
        loop {
            let before = self.0.load(Ordering::Acquire);
            if let Some(next) = successor.get() {
                return Late::Successor(next);
            }
            if self.0.load(Ordering::Acquire) != before {
                return Late::Again;
            }
            match Stage::of(before) {
                Stage::Gone => return Late::Gone,
                Stage::Open if is_spoilt() => return Late::Gone,
                Stage::Open => return Late::Again,
                Stage::Parked if commits_here() => return Late::Gone,
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
