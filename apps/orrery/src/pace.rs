//! `Pace`.

use std::time::Duration;

/// How fast a run goes: days that pass in a second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pace {
    days: f64,
}

impl Pace {
    /// Frames in a second, unless not even a step fits into one.
    const FRAMES: f64 = 30.0;

    /// A frame takes no longer, so that modules may be replaced soon.
    const LONGEST: Duration = Duration::from_secs(1);

    /// Makes a pace of days in a second, which are positive.
    pub(crate) fn new(days: f64) -> Self {
        Self { days }
    }

    /// How many steps of so many days are one frame.
    pub(crate) fn steps(self, step: f64) -> u64 {
        // A number that is too large becomes the largest.
        (self.days / Self::FRAMES / step).round().max(1.0) as u64
    }

    /// How long a frame takes in which so many days pass.
    pub(crate) fn time(self, days: f64) -> Duration {
        let time = Duration::try_from_secs_f64(days / self.days);
        time.map_or(Self::LONGEST, |time| time.min(Self::LONGEST))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Pace;

    #[test]
    fn a_frame_has_as_many_steps_as_pass() {
        let pace = Pace::new(30.0);
        assert_eq!((pace.steps(0.25), pace.steps(1.0)), (4, 1));
        assert_eq!(Pace::new(1e300).steps(1e-9), u64::MAX);
    }

    #[test]
    fn a_slow_run_still_moves_once_a_second() {
        let pace = Pace::new(1e-3);
        assert_eq!(pace.steps(0.25), 1);
        assert_eq!(pace.time(0.25), Duration::from_secs(1));
        assert_eq!(Pace::new(60.0).time(1.5), Duration::from_millis(25));
    }
}
