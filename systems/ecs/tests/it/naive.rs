//! An entity component system that is obviously right: a map of maps.

use std::collections::BTreeMap;

use core_ecs::Entity;

/// Each entity's components by number, each value as bytes.
#[derive(Debug, Default)]
pub(crate) struct Naive {
    pub(crate) entities: BTreeMap<Entity, BTreeMap<usize, Vec<u8>>>,
}

impl Naive {
    /// The entities that have all of `with` and none of `without`, in order.
    pub(crate) fn matching(&self, with: u16, without: u16) -> Vec<Entity> {
        let set = |values: &BTreeMap<usize, Vec<u8>>| {
            values.keys().fold(0, |set, number| set | 1_u16 << number)
        };
        let matching = self
            .entities
            .iter()
            .filter(|(_, values)| set(values) & (with | without) == with);
        matching.map(|(entity, _)| *entity).collect()
    }
}
