//! A table before its first row.

use core_ecs::{Column, ComponentId, Table, World};

/// An empty table of these components, which are ascending and known.
pub(crate) fn blank(world: &World, components: &[ComponentId]) -> Table {
    let mut table = Table {
        components: components.to_vec(),
        mask: mask(components),
        columns: Vec::new(),
        places: Vec::new(),
        entities: Vec::new(),
        capacity: 0,
        watched: is_watched(world, components),
        adds: Vec::new(),
        removes: Vec::new(),
    };
    for component in components {
        table.places.resize(component.index() + 1, Table::NO_COLUMN);
        let size = world.components[component.index()].description.size;
        if size > 0 {
            table.places[component.index()] = table.columns.len() as u32;
            table.columns.push(Column {
                component: *component,
                size,
                changed: 0,
                chunks: Vec::new(),
                blocks: Vec::new(),
            });
        }
    }
    table
}

/// Whether anything is noted of who comes to and goes from a table of these components.
pub(crate) fn is_watched(world: &World, components: &[ComponentId]) -> bool {
    let mut watched = world.journal.entities;
    for component in components {
        watched = watched || world.components[component.index()].watched;
    }
    watched
}

/// One bit per component id, in as few words as hold the greatest.
pub(crate) fn mask(components: &[ComponentId]) -> Vec<u64> {
    let mut mask = Vec::new();
    for component in components {
        while mask.len() <= component.index() / 64 {
            mask.push(0);
        }
        mask[component.index() / 64] |= 1 << (component.index() % 64);
    }
    mask
}
