//! `Cast`.

use core_ecs::{EcsError, Fetch, QueryKey, World};
use core_swarm::{Grass, Soil};

use super::{Habits, Keys, Species};
use crate::generated::imports;

/// Everything of a swarm in one world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cast {
    pub(crate) keys: Keys,
    pub(crate) grazers: Species,
    pub(crate) hunters: Species,
    /// Grass of every patch of the meadow.
    pub(crate) meadow: QueryKey<((), Grass)>,
    /// The patches, by changes of their soil.
    pub(crate) rained: QueryKey<(((), Soil), Grass)>,
}

impl Cast {
    /// Makes components and queries known to a world, or finds them there.
    pub(crate) fn of(world: &mut World) -> Result<Self, EcsError> {
        let keys = Keys::register(world)?;
        let view = &imports::ecs().query;
        let rained = Fetch::new(keys.soil).and(keys.grass).changed(keys.soil);
        Ok(Self {
            keys,
            grazers: Species::of(world, &keys, keys.grazer, Habits::GRAZER)?,
            hunters: Species::of(world, &keys, keys.hunter, Habits::HUNTER)?,
            meadow: Fetch::new(keys.grass).prepare(view, world)?,
            rained: rained.prepare(view, world)?,
        })
    }
}
