//! `Lineage`.

use core_ecs::Entity;
use keyway::model;

/// Where an animal comes from, and its young. The handles may be of animals that are dead.
#[model(component)]
#[derive(Default, PartialEq, Eq)]
pub struct Lineage {
    /// The mother; [`Entity::NONE`] for those of the beginning.
    pub mother: Entity,
    /// The last young; [`Entity::NONE`] if there was none.
    pub youngest: Entity,
    /// How many mothers there are up to one of the beginning.
    pub generation: u32,
    /// How many young there were.
    pub young: u32,
}
