//! `Phase`, which tells calls without a state whether to wait, retry or go on.
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::Fallback;
use crate::fault::{Absence, is_leaving};
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
    /// In its place, and a step of the lifecycle is next to have it: calls let it pass.
    Wanted = 4,
}

/// Bits of a phase that hold the stage.
const STAGE: u32 = 7;

impl Stage {
    /// Reads the stage from the lowest bits of a phase.
    fn of(phase: u32) -> Self {
        match phase & STAGE {
            1 => Self::Open,
            2 => Self::Parked,
            3 => Self::Lost,
            4 => Self::Wanted,
            _ => Self::Gone,
        }
    }
}

/// The stage of a state with a number that grows at each change: a reader that looks twice notices any change in
/// between. It is changed under the state's lock only, but for the change from open to wanted.
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

    /// Announces that a step of the lifecycle is about to wait for the lock of an open state. Calls that get the lock from
    /// here on give it back, whether they have waited or come later: so the step waits for the call under way, and for none
    /// behind that.
    pub(super) fn want(&self) {
        let now = self.0.load(Ordering::Relaxed);
        if Stage::of(now) == Stage::Open {
            let wanted = Self::after(now, Stage::Wanted);
            // Another stage in between means that there is nothing to wait for.
            let _ = self
                .0
                .compare_exchange(now, wanted, Ordering::AcqRel, Ordering::Relaxed);
        }
    }

    /// Lets calls go on, if the step that wanted the state leaves the state in its place.
    pub(super) fn unwant(&self) {
        if self.is_wanted() {
            self.open();
        }
    }

    /// Whether a call that has the lock must give it back. One load of what the lock guards: a call that does not see the
    /// announcement yet is a call under way.
    #[inline]
    pub(super) fn is_wanted(&self) -> bool {
        self.0.load(Ordering::Relaxed) & STAGE == Stage::Wanted as u32
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
        let now = self.0.load(Ordering::Relaxed);
        self.0.store(Self::after(now, stage), Ordering::Release);
    }

    /// The phase that follows `now`.
    const fn after(now: u32, stage: Stage) -> u32 {
        (now | STAGE).wrapping_add(1) | stage as u32
    }

    /// Whether the state is not published yet, or gone for good.
    pub(super) fn is_gone(&self) -> bool {
        let stage = Stage::of(self.0.load(Ordering::Acquire));
        matches!(stage, Stage::Gone | Stage::Lost)
    }

    /// Decides what a call does that found no state. A parked or wanted state comes back or gets a successor, so the call
    /// waits.
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
                Stage::Parked | Stage::Wanted if is_leaving() => {
                    return Fallback::Unavailable(Absence::Leaving);
                }
                Stage::Parked | Stage::Wanted if commits_here() => {
                    return Fallback::Unavailable(Absence::HandedOver);
                }
                Stage::Parked | Stage::Wanted if backoff.is_completed() => sleep(NAP),
                Stage::Parked | Stage::Wanted => backoff.snooze(),
            }
        }
    }
}

/// Whether this thread hands states over itself: waiting for one would be a deadlock.
fn commits_here() -> bool {
    attached().is_some_and(|attachment| (attachment.services.commits_here)())
}
