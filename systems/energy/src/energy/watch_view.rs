//! `WatchView`.

use core_ecs::World;
use core_physics::Bodies;
use core_watch::{Finding, WatchView};
use keyway::{attempt, viewmodel};

use super::{Drift, Energy};
use crate::approach::Approach;
use crate::generated::imports;

/// How many pairs are reported.
const PAIRS: usize = 5;

#[viewmodel(WatchView)]
impl Energy {
    /// See [`WatchView::observe`]. Where the energy cannot be measured, the look is left out.
    pub fn observe(&mut self, world: &World, bodies: Bodies, day: f64) {
        // A Fault of the other module must not unwind through this one: it would leave the state here half changed.
        let Ok(energy) = attempt(|| imports::physics().measure.energy(world, bodies)) else {
            return;
        };
        if self.day.is_some_and(|last| day < last) {
            // Another run begins.
            *self = Self::default();
        }
        self.day = Some(day);
        match &mut self.drift {
            Some(drift) => drift.observe(energy, day),
            None => self.drift = Some(Drift::new(energy, day)),
        }
        self.observe_pairs(world, bodies, day);
    }

    /// See [`WatchView::report`]: the drift, then the closest pairs.
    pub fn report(&self) -> Vec<Finding> {
        let mut pairs: Vec<&Approach> = self.approaches.values().collect();
        pairs.sort_by(|a, b| a.distance().total_cmp(&b.distance()));
        let pairs = pairs.into_iter().take(PAIRS).map(Approach::finding);
        self.drift.iter().map(Drift::finding).chain(pairs).collect()
    }
}
