//! `Phase`, which tells calls without a state whether to wait, retry or go on.
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::Fallback;
use crate::fault::Absence;
use crate::host::attached;
use crate::slot::Slot;
use crate::sync::{AtomicU32, Backoff, sleep};

/// Time that a waiting call sleeps between two looks, after it has spun and yielded for a while.
const NAP: Duration = Duration::from_micros(50);

/// The stages of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Not published yet, or gone for good.
    Gone = 0,
    /// In its place, unless a panic spoilt it.
    Open = 1,
    /// Taken out for a handover; it comes back if the reload fails.
    Parked = 2,
    /// Gone for good, since a panic left it half changed.
    Lost = 3,
}

impl Stage {
    /// Reads the stage from the lowest bits of a phase.
    fn of(phase: u32) -> Self {
        match phase & 3 {
            1 => Self::Open,
            2 => Self::Parked,
            3 => Self::Lost,
            _ => Self::Gone,
        }
    }
}

/// The stage of a state with a number that grows at each change: a reader that looks twice notices any change in
/// between. It is changed under the state's lock only.
#[derive(Debug)]
pub(super) struct Phase(AtomicU32);

impl Phase {
    pub(super) const fn new() -> Self {
        Self(AtomicU32::new(Stage::Gone as u32))
    }

    /// Enters the stage in which calls find the state.
    pub(super) fn open(&self) {
        self.enter(Stage::Open);
    }

    /// Enters the stage of a handover, in which calls wait.
    pub(super) fn park(&self) {
        self.enter(Stage::Parked);
    }

    /// Enters the last stage, in which calls go to the successor.
    pub(super) fn close(&self) {
        self.enter(Stage::Gone);
    }

    /// Enters the last stage for a state that a panic left half changed.
    pub(super) fn lose(&self) {
        self.enter(Stage::Lost);
    }

    fn enter(&self, stage: Stage) {
        let number = (self.0.load(Ordering::Relaxed) | 3).wrapping_add(1);
        self.0.store(number | stage as u32, Ordering::Release);
    }

    /// Whether the state is not published yet, or gone for good.
    pub(super) fn is_gone(&self) -> bool {
        let stage = Stage::of(self.0.load(Ordering::Acquire));
        matches!(stage, Stage::Gone | Stage::Lost)
    }

    /// Decides what a call does that found no state. A parked state comes back or gets a successor, so the call waits.
    ///
    /// The successor is bound before a state goes for good, and cleared only after the state is open again. A reader
    /// that sees neither successor nor state, and the same phase before and after, has therefore seen both at one
    /// moment.
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
                Stage::Gone if before == Stage::Gone as u32 => {
                    return Fallback::Unavailable(Absence::NotInitialized);
                }
                Stage::Gone => return Fallback::Unavailable(Absence::ShutDown),
                Stage::Lost => return Fallback::Unavailable(Absence::HalfChanged),
                Stage::Open if is_spoilt() => {
                    return Fallback::Unavailable(Absence::HalfChanged);
                }
                Stage::Open => return Fallback::Retry,
                Stage::Parked if commits_here() => {
                    return Fallback::Unavailable(Absence::HandedOver);
                }
                Stage::Parked if backoff.is_completed() => sleep(NAP),
                Stage::Parked => backoff.snooze(),
            }
        }
    }
}

/// Whether this thread is itself handing states over, so that waiting would be a deadlock.
fn commits_here() -> bool {
    attached().is_some_and(|attachment| (attachment.services.commits_here)())
}
