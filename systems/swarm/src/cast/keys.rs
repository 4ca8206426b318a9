//! `Keys`.

use core_ecs::{EcsError, Key, World};
use core_swarm::{
    Age, Brood, Chronicle, Clock, Energy, Grass, Grazer, Hunter, Lineage, Position, Settings, Soil,
    Tally, Velocity,
};

use crate::generated::imports;

/// The components of a swarm in one world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keys {
    pub(crate) position: Key<Position>,
    pub(crate) velocity: Key<Velocity>,
    pub(crate) energy: Key<Energy>,
    pub(crate) age: Key<Age>,
    pub(crate) lineage: Key<Lineage>,
    pub(crate) brood: Key<Brood>,
    pub(crate) grazer: Key<Grazer>,
    pub(crate) hunter: Key<Hunter>,
    pub(crate) grass: Key<Grass>,
    pub(crate) soil: Key<Soil>,
    pub(crate) settings: Key<Settings>,
    pub(crate) clock: Key<Clock>,
    pub(crate) tally: Key<Tally>,
    pub(crate) chronicle: Key<Chronicle>,
}

impl Keys {
    /// Makes the components known to a world, or finds them there.
    pub(crate) fn register(world: &mut World) -> Result<Self, EcsError> {
        let view = &imports::ecs().component;
        Ok(Self {
            position: Position::register(view, world)?,
            velocity: Velocity::register(view, world)?,
            energy: Energy::register(view, world)?,
            age: Age::register(view, world)?,
            lineage: Lineage::register(view, world)?,
            brood: Brood::register(view, world)?,
            grazer: Grazer::register(view, world)?,
            hunter: Hunter::register(view, world)?,
            grass: Grass::register(view, world)?,
            soil: Soil::register(view, world)?,
            settings: Settings::register(view, world)?,
            clock: Clock::register(view, world)?,
            tally: Tally::register(view, world)?,
            chronicle: Chronicle::register(view, world)?,
        })
    }
}
