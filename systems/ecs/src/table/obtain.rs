//! Tables by id and by set of components.

use core_ecs::{ComponentId, EcsError, Query, Table, TableId, World};

use super::blank;
use crate::mask;

/// The table of an id.
pub(crate) fn get_mut(world: &mut World, id: TableId) -> Result<&mut Table, EcsError> {
    match world.tables.get_mut(id.index()) {
        Some(table) => Ok(table),
        None => Err(EcsError::NoTable { id: id.0 }),
    }
}

/// The table of these components, which are sorted and known; made, and shown to every query, if there is none.
pub(crate) fn obtain(world: &mut World, components: &[ComponentId]) -> Result<TableId, EcsError> {
    let set = |id: &TableId| world.tables[id.index()].components.as_slice();
    let position = match world.index.binary_search_by(|id| set(id).cmp(components)) {
        Ok(position) => return Ok(world.index[position]),
        Err(position) => position,
    };
    let table = blank(world, components);
    let id = TableId(world.tables.len() as u32);
    for query in &mut world.queries {
        admit(query, id, &table);
    }
    world.tables.push(table);
    world.index.insert(position, id);
    Ok(id)
}

/// Adds the table to the query if it matches.
pub(crate) fn admit(query: &mut Query, id: TableId, table: &Table) {
    if !mask::includes(&table.mask, &query.with) || mask::overlap(&table.mask, &query.without) {
        return;
    }
    query.tables.push(id);
    let fetched = query.terms.fetch.iter().map(|term| term.component);
    let places = fetched
        .chain(query.terms.changed.iter().copied())
        .map(|component| {
            table
                .place(component)
                .map_or(Table::NO_COLUMN, |place| place as u32)
        });
    query.columns.extend(places);
}
