//! Tables by id and by their components.

use core_ecs::{ComponentId, EcsError, Table, TableId, World};

use super::{blank, meet};

/// The table of an id.
pub(crate) fn get(world: &World, id: TableId) -> Result<&Table, EcsError> {
    let table = world.tables.get(id.index());
    table.ok_or(EcsError::NoTable { id: id.0 })
}

/// The table of exactly these components, which are ascending and known; it is made if there is none.
pub(crate) fn obtain(world: &mut World, components: &[ComponentId]) -> TableId {
    let known = world
        .tables
        .iter()
        .position(|table| table.components == components);
    if let Some(position) = known {
        return TableId(position as u32);
    }
    let id = TableId(world.tables.len() as u32);
    let table = blank(world, components);
    for query in &mut world.queries {
        meet(query, id, &table);
    }
    world.tables.push(table);
    world.index.push(id);
    let World { index, tables, .. } = world;
    index.sort_by_key(|id| &tables[id.index()].components);
    id
}
