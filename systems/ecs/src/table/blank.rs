//! A table before its first row.

use core_ecs::{Column, ComponentId, Table, World};

use crate::mask;

/// An empty table of these components, which are sorted and known.
pub(crate) fn blank(world: &World, components: &[ComponentId]) -> Table {
    let mut columns = Vec::new();
    let mut places =
        vec![Table::NO_COLUMN; components.last().map_or(0, |greatest| greatest.index() + 1)];
    for component in components {
        let size = world.components[component.index()].description.size;
        if size > 0 {
            places[component.index()] = columns.len() as u32;
            columns.push(Column {
                component: *component,
                size,
                changed: 0,
                chunks: Vec::new(),
                blocks: Vec::new(),
            });
        }
    }
    Table {
        components: components.to_vec(),
        mask: mask::of(components),
        columns,
        places,
        entities: Vec::new(),
        capacity: 0,
        watched: is_watched(world, components),
        adds: Vec::new(),
        removes: Vec::new(),
    }
}

/// Whether the journal notes who comes to and goes from a table of these components.
pub(crate) fn is_watched(world: &World, components: &[ComponentId]) -> bool {
    let watched = |component: &ComponentId| world.components[component.index()].watched;
    world.journal.entities || components.iter().any(watched)
}
