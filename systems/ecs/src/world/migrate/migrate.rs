//! The whole of a migration.

use core_ecs::{
    Arena, Column, Component, ComponentId, Description, EcsError, Presence, Table, TableId, Terms,
    World,
};

use super::{Change, Relaid, plan};
use crate::component;
use crate::query::blank;
use crate::table::admit;

/// See [`WorldView::migrate`](core_ecs::WorldView::migrate).
pub(crate) fn migrate(world: &mut World, components: &[Description]) -> Result<(), EcsError> {
    let changes = plan(world, components)?;
    let mut columns = Vec::new();
    for change in &changes {
        columns.push(Relaid::all(world, change)?);
    }
    let mut tags_changed = false;
    for (change, columns) in changes.iter().zip(columns) {
        let garbage = columns.iter().map(|relaid| relaid.garbage).sum();
        for Relaid { table, column, .. } in columns {
            replace(&mut world.tables[table.index()], change.id, column);
        }
        tags_changed |= enter(world, change);
        update_arena(world, change.id, garbage);
    }
    if tags_changed {
        renew(world);
    }
    world.links = Component::links_among(&world.components);
    Ok(())
}

/// Makes the component what it is described as; returns whether it has become a tag or stopped being one.
fn enter(world: &mut World, change: &Change) -> bool {
    let known = &mut world.components[change.id.index()];
    let was_tag = known.description.size == 0;
    *known = Component {
        resource: known.resource,
        watched: known.watched,
        ..component::describe(&change.description)
    };
    was_tag != (change.description.size == 0)
}

/// Adds, corrects or removes the arena of a component: components with texts or lists have one, others have none.
fn update_arena(world: &mut World, id: ComponentId, garbage: u64) {
    let has = !world.components[id.index()].spans.is_empty();
    match (
        world
            .arenas
            .binary_search_by_key(&id, |arena| arena.component),
        has,
    ) {
        (Ok(place), true) => {
            let arena = &mut world.arenas[place];
            let sum = garbage + u64::from(arena.garbage);
            arena.garbage = u32::try_from(sum).map_or(arena.used, |sum| sum.min(arena.used));
        }
        (Ok(place), false) => drop(world.arenas.remove(place)),
        (Err(place), true) => world.arenas.insert(place, Arena::new(id)),
        (Err(_), false) => {}
    }
}

/// Puts a column in the place of the one of its component, of which there may be none before or after.
fn replace(table: &mut Table, component: ComponentId, column: Option<Column>) {
    let position = table
        .columns
        .binary_search_by_key(&component, |column| column.component);
    match (position, column) {
        (Ok(place), Some(column)) => table.columns[place] = column,
        (Err(place), Some(column)) => table.columns.insert(place, column),
        (Ok(place), None) => drop(table.columns.remove(place)),
        (Err(_), None) => {}
    }
    table.places.fill(Table::NO_COLUMN);
    for (place, column) in (0..).zip(&table.columns) {
        table.places[column.component.index()] = place;
    }
}

/// Finds the columns of every query again. One that fetched what is a tag now keeps it as a filter.
fn renew(world: &mut World) {
    let is_tag = |id: &ComponentId| world.components[id.index()].description.size == 0;
    for query in &mut world.queries {
        *query = blank(filtered(std::mem::take(&mut query.terms), is_tag));
        for (position, table) in world.tables.iter().enumerate() {
            admit(query, TableId(position as u32), table);
        }
    }
}

fn filtered(mut terms: Terms, is_tag: impl Fn(&ComponentId) -> bool) -> Terms {
    let required = terms
        .fetch
        .iter()
        .filter(|term| term.presence == Presence::Required);
    let fetched = required.map(|term| term.component);
    let filters: Vec<ComponentId> = fetched
        .chain(terms.changed.iter().copied())
        .filter(&is_tag)
        .collect();
    terms.fetch.retain(|term| !is_tag(&term.component));
    terms.changed.retain(|id| !is_tag(id));
    terms.with.extend(filters);
    terms.with.sort_unstable();
    terms.with.dedup();
    terms
}
