//! `Delay`.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// The time until the registry is asked again.
pub(super) struct Delay {
    every: Duration,
    failures: u32,
}

impl Delay {
    /// The longest one, while the registry is away.
    const LONGEST: Duration = Duration::from_secs(300);

    /// One between two questions that were answered.
    pub(super) fn new(every: Duration) -> Self {
        Self { every, failures: 0 }
    }

    /// The time after an answer.
    pub(super) fn answered(&mut self) -> Duration {
        self.failures = 0;
        scattered(self.every)
    }

    /// The time after a failure: twice that of the failure before.
    pub(super) fn failed(&mut self) -> Duration {
        let doubled = self.every.saturating_mul(1 << self.failures.min(16));
        self.failures += 1;
        scattered(doubled.min(Self::LONGEST.max(self.every)))
    }
}

/// A time up to a tenth shorter or longer, so that hosts that begin at once do not ask at once.
fn scattered(time: Duration) -> Duration {
    // Each state of the library's hash has random keys.
    let random = RandomState::new().hash_one(0) % 2001;
    time.mul_f64(0.9 + 0.0001 * f64::from(u32::try_from(random).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Delay;

    #[test]
    fn a_registry_that_is_away_is_asked_less_and_less() {
        let mut delay = Delay::new(Duration::from_secs(10));
        let near = |time: Duration, seconds: f64| (time.as_secs_f64() / seconds - 1.0).abs() < 0.11;
        assert!(near(delay.answered(), 10.0));
        for seconds in [10.0, 20.0, 40.0, 80.0, 160.0, 300.0, 300.0] {
            assert!(near(delay.failed(), seconds), "{seconds}");
        }
        assert!(near(delay.answered(), 10.0));
        assert!(near(delay.failed(), 10.0));
        assert!(near(Delay::new(Duration::from_secs(900)).failed(), 900.0));
    }
}
