//! `Clock`.
use std::time::Instant;

use super::{Timed, Timing};

/// Readings for which the cost of one is the least that was seen.
const TRIES: u32 = 64;

/// What there is to do for a timed call besides reading the clock, in nanoseconds.
const KEEPING: u64 = 20;

/// The clock, with what it costs to read it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    begun: Instant,
    /// Which calls it is read for.
    pub(super) timing: Timing,
    /// Nanoseconds between two readings with nothing between them.
    reading: u64,
}

impl Clock {
    /// Measures the clock of this machine.
    pub(crate) fn new(timing: Timing) -> Self {
        let readings = (0..TRIES).map(|_| nanos_since(Instant::now()));
        Self {
            begun: Instant::now(),
            timing,
            reading: readings.min().unwrap_or(0),
        }
    }

    /// Nanoseconds that a call takes longer because it is timed.
    pub(super) const fn cost(&self) -> u64 {
        2 * self.reading + KEEPING
    }

    /// Nanoseconds since a call was begun, less those in which the clock itself was read; at least 1.
    pub(crate) fn elapsed(&self, call: Timed) -> u64 {
        let since = self.now().saturating_sub(call.start);
        since.saturating_sub(self.reading).max(1)
    }

    /// Nanoseconds since the clock was made.
    pub(super) fn now(&self) -> u64 {
        nanos_since(self.begun)
    }
}

fn nanos_since(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX)
}
