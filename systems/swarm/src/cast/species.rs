//! `Species`.

use core_ecs::{EcsError, Fetch, Key, QueryKey, World};
use core_swarm::{Age, Brood, Energy, Lineage, Position, Velocity};

use super::{Habits, Keys};
use crate::generated::imports;

/// Where somebody is and how fast it moves, as queries name it.
pub(crate) type Moving = (((), Position), Velocity);

/// What a query of living animals fetches; the brood is optional.
pub(crate) type Living = ((((((), Position), Energy), Age), Lineage), Option<Brood>);

/// A kind of animal and the queries over it, which all have the same rows in the same order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Species {
    pub(crate) habits: Habits,
    /// Where they are and how they move.
    pub(crate) movers: QueryKey<Moving>,
    /// The same, and what they live on.
    pub(crate) eaters: QueryKey<(Moving, Energy)>,
    /// The query of all that a step changes in an animal.
    pub(crate) lives: QueryKey<Living>,
}

impl Species {
    /// Prepares the queries of the animals that have the tag `mark`.
    pub(super) fn of<T: Copy>(
        world: &mut World,
        keys: &Keys,
        mark: Key<T>,
        habits: Habits,
    ) -> Result<Self, EcsError> {
        let view = &imports::ecs().query;
        let movers = Fetch::new(keys.position).and(keys.velocity).with(mark);
        let lives = Fetch::new(keys.position).and(keys.energy).and(keys.age);
        let lives = lives.and(keys.lineage).maybe(keys.brood).with(mark);
        Ok(Self {
            habits,
            movers: movers.prepare(view, world)?,
            eaters: movers.and(keys.energy).prepare(view, world)?,
            lives: lives.prepare(view, world)?,
        })
    }
}
