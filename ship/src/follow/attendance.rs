//! `Attendance`.

use std::time::{Duration, Instant};

/// When the App was last seen to run, and for how long a set has waited for it. All of it is measured without the clock, which may be
/// put forward or back.
pub(super) struct Attendance {
    patience: Duration,
    seen: Option<Instant>,
    /// When the set was offered; `None` for longer ago than can be told.
    offered: Option<Instant>,
    /// When the App was first missed after that.
    missed: Option<Instant>,
}

impl Attendance {
    /// Of an App that nobody has seen yet, and a set that an earlier run of the follower has offered so many milliseconds `ago`.
    pub(super) fn new(patience: Duration, ago: u64) -> Self {
        Self {
            patience,
            seen: None,
            offered: Instant::now().checked_sub(Duration::from_millis(ago)),
            missed: None,
        }
    }

    /// Notes whether the App runs now.
    pub(super) fn note(&mut self, runs: bool) {
        if runs {
            self.seen = Some(Instant::now());
            self.missed = None;
        } else if self.missed.is_none() {
            self.missed = Some(Instant::now());
        }
    }

    /// Begins to wait for what the App makes of a set. Returns whether it has run lately, so that it is expected to come back.
    pub(super) fn offer(&mut self) -> bool {
        self.offered = Some(Instant::now());
        self.missed = None;
        let seen = self.seen;
        seen.is_some_and(|seen| seen.elapsed() < self.patience)
    }

    /// Whether the App has been away for longer than it may be.
    pub(super) fn is_over(&self) -> bool {
        let missed = self.missed;
        missed.is_some_and(|missed| missed.elapsed() >= self.patience)
    }

    /// Whether a newer set still waits for what the App makes of the one before.
    pub(super) fn is_early(&self) -> bool {
        self.is_within(self.patience)
    }

    /// Whether the set was offered within `time`.
    pub(super) fn is_within(&self, time: Duration) -> bool {
        self.offered.is_some_and(|offered| offered.elapsed() < time)
    }
}
