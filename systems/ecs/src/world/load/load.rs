//! The whole of a world, part by part.

use core_ecs::{Budget, Component, LoadError, World};

use super::{Header, arenas, components, entities, invalid, journal, queries, tables};
use crate::event;
use crate::world::check;

/// See [`WorldView::load`](core_ecs::WorldView::load).
pub(crate) fn load(bytes: &[u8]) -> Result<World, LoadError> {
    let Header { tick, parts, room } = Header::read(bytes)?;
    let [
        in_components,
        in_tables,
        in_entities,
        in_queries,
        in_arenas,
        in_journal,
    ] = parts;
    let mut budget = Budget::of(bytes.len());
    let mut world = World {
        tick,
        ..World::default()
    };
    components::read(in_components, &mut world, &mut budget)?;
    world.links = Component::links_among(&world.components);
    tables::read(in_tables, &mut world, &mut budget)?;
    entities::read(in_entities, &mut world)?;
    queries::read(in_queries, &mut world, &mut budget)?;
    arenas::read(in_arenas, &mut world, &mut budget)?;
    journal::read(in_journal, &mut world)?;
    if room != Budget::room(&world, bytes.len() - room) {
        return Err(invalid("the zeros behind it are not as many as it needs"));
    }
    event::refresh(&mut world);
    match check::loaded(&world) {
        None => Ok(world),
        Some(reason) => Err(invalid(reason)),
    }
}
