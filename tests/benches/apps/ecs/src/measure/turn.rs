//! `Turn`.
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Times the work of one library's turn.
pub(crate) struct Turn {
    repeats: u32,
    is_checked: bool,
    spent: Duration,
    sum: Option<u64>,
}

impl Turn {
    /// A turn in which work is done `repeats` times.
    pub(crate) fn new(repeats: u32) -> Self {
        Self {
            repeats,
            is_checked: false,
            spent: Duration::ZERO,
            sum: None,
        }
    }

    /// The same turn, whose result is looked at.
    pub(crate) fn checked(self) -> Self {
        Self {
            is_checked: true,
            ..self
        }
    }

    /// Times the work; what it gives is dropped within the time.
    #[inline(always)]
    pub(crate) fn time<R>(&mut self, mut work: impl FnMut() -> R) {
        let began = Instant::now();
        for _ in 0..self.repeats {
            black_box(work());
        }
        self.spent += began.elapsed();
    }

    /// Times the work on what is `given`; making that is not timed, nor dropping what comes out.
    #[inline(always)]
    pub(crate) fn time_given<G, R>(
        &mut self,
        mut given: impl FnMut() -> G,
        mut work: impl FnMut(G) -> R,
    ) {
        for _ in 0..self.repeats {
            let value = black_box(given());
            let began = Instant::now();
            let result = black_box(work(value));
            self.spent += began.elapsed();
            drop(result);
        }
    }

    /// Notes a sum over the values that the work has left, by which libraries are compared; not timed.
    pub(crate) fn check(&mut self, sum: impl FnOnce() -> u64) {
        if self.is_checked {
            self.sum = Some(sum());
        }
    }

    /// Nanoseconds for the work done once.
    pub(crate) fn nanoseconds(&self) -> f64 {
        self.spent.as_nanos() as f64 / f64::from(self.repeats)
    }

    /// The sum that was noted.
    pub(crate) fn sum(&self) -> Option<u64> {
        self.sum
    }
}
