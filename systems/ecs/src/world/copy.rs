//! A world takes over another's content in the memory that it has.

use core_ecs::{Arena, Column, Query, Table, World};

/// See [`WorldView::copy`](core_ecs::WorldView::copy).
pub(super) fn copy(from: &World, into: &mut World) {
    let World {
        components,
        tables,
        index,
        slots,
        free,
        queries,
        arenas,
        journal,
        links,
        tick,
    } = from;
    if into.components != *components {
        into.components.clone_from(components);
    }
    each(tables, &mut into.tables, copy_table);
    into.index.clone_from(index);
    into.slots.clone_from(slots);
    into.free.clone_from(free);
    each(queries, &mut into.queries, copy_query);
    each(arenas, &mut into.arenas, copy_arena);
    into.journal.entities = journal.entities;
    into.journal.first = journal.first;
    into.journal.events.clone_from(&journal.events);
    into.journal.readers.clone_from(&journal.readers);
    (into.links, into.tick) = (*links, *tick);
}

/// Copies item by item, so that each keeps its memory.
fn each<T: Clone>(from: &[T], into: &mut Vec<T>, copy: impl Fn(&T, &mut T)) {
    into.truncate(from.len());
    let (known, new) = from.split_at(into.len());
    for (from, into) in known.iter().zip(into.iter_mut()) {
        copy(from, into);
    }
    into.extend_from_slice(new);
}

fn copy_table(from: &Table, into: &mut Table) {
    let Table {
        components,
        mask,
        columns,
        places,
        entities,
        capacity,
        watched,
        adds,
        removes,
    } = from;
    into.components.clone_from(components);
    into.mask.clone_from(mask);
    each(columns, &mut into.columns, copy_column);
    into.places.clone_from(places);
    into.entities.clone_from(entities);
    into.capacity = *capacity;
    into.watched = *watched;
    into.adds.clone_from(adds);
    into.removes.clone_from(removes);
}

fn copy_column(from: &Column, into: &mut Column) {
    (into.component, into.size, into.changed) = (from.component, from.size, from.changed);
    into.chunks.clone_from(&from.chunks);
    into.blocks.clone_from(&from.blocks);
}

fn copy_query(from: &Query, into: &mut Query) {
    if into.terms != from.terms {
        into.terms.clone_from(&from.terms);
    }
    into.with.clone_from(&from.with);
    into.without.clone_from(&from.without);
    into.tables.clone_from(&from.tables);
    into.columns.clone_from(&from.columns);
}

fn copy_arena(from: &Arena, into: &mut Arena) {
    (into.component, into.used, into.garbage) = (from.component, from.used, from.garbage);
    into.blocks.clone_from(&from.blocks);
}
