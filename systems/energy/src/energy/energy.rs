//! `Energy`, the ViewModel with its View.

use std::collections::BTreeMap;

use core_ecs::{Entity, Name, World};
use core_physics::{Bodies, Position, Velocity};
use core_watch::{Finding, WatchView};
use keyway::{attempt, viewmodel};

use super::Drift;
use crate::approach::{Approach, Look};
use crate::generated::imports;

/// Provides `core-watch`. What it found outlives a reload.
#[viewmodel]
#[derive(Clone, Debug, Default)]
pub struct Energy {
    #[viewmodel(persist)]
    pub(super) drift: Option<Drift>,
    /// By pair, the one that comes first among the bodies first.
    #[viewmodel(persist)]
    pub(super) approaches: BTreeMap<(Entity, Entity), Approach>,
    /// The day of the last look.
    #[viewmodel(persist)]
    pub(super) day: Option<f64>,
}

impl Energy {
    /// Measures all pairs of bodies: n (n - 1) / 2 looks.
    pub(super) fn observe_pairs(&mut self, world: &World, bodies: Bodies, day: f64) {
        let all: Vec<(Entity, &Position, &Velocity)> = bodies
            .iter(world)
            .map(|(entity, position, velocity, _)| (entity, position, velocity))
            .collect();
        for (at, (first, position, velocity)) in all.iter().enumerate() {
            for (second, other_position, other_velocity) in &all[at + 1..] {
                let look = Look::new(day, (position, velocity), (other_position, other_velocity));
                match self.approaches.get_mut(&(*first, *second)) {
                    Some(approach) => approach.observe(look),
                    None => {
                        let names = [name(world, *first), name(world, *second)];
                        self.approaches
                            .insert((*first, *second), Approach::new(names, look));
                    }
                }
            }
        }
    }
}

fn name(world: &World, entity: Entity) -> String {
    let name = Name::key(world).and_then(|key| world.get(key, entity));
    name.map_or_else(|| format!("entity {}", entity.index), Name::to_string)
}

#[viewmodel]
impl Energy {
    /// Starts without findings; those of a predecessor are restored later.
    pub fn initialize() -> Self {
        Self::default()
    }
}

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
