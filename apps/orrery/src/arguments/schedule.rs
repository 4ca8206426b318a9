//! `Schedule`.

use super::ArgumentsError;

/// How far a run goes, and in which steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Schedule {
    /// How far, in days.
    pub(crate) days: f64,
    /// One step, in days.
    pub(crate) step: f64,
    /// How many whole steps there are.
    pub(crate) whole: u64,
    /// The last, shorter step, in days; 0 if the days are a multiple of the step.
    pub(crate) rest: f64,
}

impl Schedule {
    /// More steps than these would take years, and lose the last digits of the day.
    const MOST_STEPS: u64 = 1_000_000_000_000;

    /// A part of a step that is but rounding of what the user wrote.
    const ROUNDING: f64 = 1e-6;

    /// Divides the days into steps; both are positive.
    pub(crate) fn new(days: f64, step: f64) -> Result<Self, ArgumentsError> {
        if step > days {
            return Err(ArgumentsError::LongStep { step, days });
        }
        let steps = days / step;
        if steps > Self::MOST_STEPS as f64 {
            return Err(ArgumentsError::ManySteps {
                days,
                step,
                most: Self::MOST_STEPS,
            });
        }
        let nearest = steps.round();
        if (steps - nearest).abs() < Self::ROUNDING {
            return Ok(Self {
                days,
                step,
                whole: nearest as u64,
                rest: 0.0,
            });
        }
        let whole = steps.floor();
        Ok(Self {
            days,
            step,
            whole: whole as u64,
            rest: days - whole * step,
        })
    }

    /// How many steps there are, the shorter one included.
    pub(crate) fn steps(&self) -> u64 {
        self.whole + u64::from(self.rest > 0.0)
    }

    /// The day after so many steps.
    pub(crate) fn day(&self, steps: u64) -> f64 {
        if steps >= self.steps() {
            self.days
        } else {
            steps as f64 * self.step
        }
    }

    /// The length of the steps that come after so many and how many of them are alike, at most `most`.
    pub(crate) fn next(&self, steps: u64, most: u32) -> (f64, u32) {
        match self.whole.saturating_sub(steps) {
            0 => (self.rest, 1),
            left => (
                self.step,
                u32::try_from(left).map_or(most, |left| left.min(most)),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Schedule;

    fn schedule(days: f64, step: f64) -> Schedule {
        Schedule::new(days, step).expect("a schedule")
    }

    #[test]
    fn a_multiple_has_no_rest() {
        assert_eq!(
            (schedule(365.25, 0.25).whole, schedule(365.25, 0.25).rest),
            (1461, 0.0)
        );
        assert_eq!(
            (schedule(0.3, 0.1).whole, schedule(0.3, 0.1).rest),
            (3, 0.0)
        );
        assert_eq!(schedule(0.3, 0.1).day(3), 0.3);
        assert_eq!(schedule(1.0, 1.0).steps(), 1);
    }

    #[test]
    fn the_last_step_is_shorter() {
        let schedule = schedule(1.0, 0.375);
        assert_eq!(
            (schedule.whole, schedule.rest, schedule.steps()),
            (2, 0.25, 3)
        );
        assert_eq!(
            [0, 1, 2, 3].map(|steps| schedule.day(steps)),
            [0.0, 0.375, 0.75, 1.0]
        );
        assert_eq!(schedule.next(0, 4), (0.375, 2));
        assert_eq!(schedule.next(0, 1), (0.375, 1));
        assert_eq!(schedule.next(2, 4), (0.25, 1));
    }
}
