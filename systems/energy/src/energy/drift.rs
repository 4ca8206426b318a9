//! `Drift`.

use core_watch::Finding;
use serde::{Deserialize, Serialize};

/// How far the energy went from where it was at the start of the run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Drift {
    /// Energy at the start.
    start: f64,
    /// The largest drift so far, relative to the start.
    worst: f64,
    /// Day of the greatest drift.
    day: f64,
    /// The next drift to be told.
    next: f64,
}

impl Drift {
    /// Below this a drift is rounding and not told.
    const LEAST_TOLD: f64 = 1e-15;

    /// The start of a run.
    pub(super) fn new(start: f64, day: f64) -> Self {
        Self {
            start,
            worst: 0.0,
            day,
            next: Self::LEAST_TOLD,
        }
    }

    /// Takes the energy of a later day.
    pub(super) fn observe(&mut self, energy: f64, day: f64) {
        let drift = if energy == self.start {
            0.0
        } else {
            (energy - self.start) / self.start.abs()
        };
        if drift.abs() <= self.worst.abs() {
            return;
        }
        (self.worst, self.day) = (drift, day);
        if drift.abs() >= self.next {
            log::info!("energy drifted by {drift:.1e} until day {day:.2}");
            while self.next <= drift.abs() && self.next.is_finite() {
                self.next *= 10.0;
            }
        }
    }

    /// The largest drift as a finding.
    pub(super) fn finding(&self) -> Finding {
        Finding {
            subject: "energy drift, largest".to_owned(),
            value: self.worst,
            unit: String::new(),
            day: self.day,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Drift;

    #[test]
    fn the_largest_drift_of_either_sign_is_kept() {
        let mut drift = Drift::new(-2.0, 0.0);
        for (day, energy) in [(1.0, -2.0), (2.0, -2.2), (3.0, -1.9), (4.0, -2.1)] {
            drift.observe(energy, day);
        }
        let finding = drift.finding();
        assert!((finding.value + 0.1).abs() < 1e-15);
        assert_eq!(finding.day, 2.0);
    }

    #[test]
    fn infinite_energy_ends() {
        let mut drift = Drift::new(1.0, 0.0);
        drift.observe(f64::INFINITY, 1.0);
        assert_eq!(drift.finding().value, f64::INFINITY);
    }
}
