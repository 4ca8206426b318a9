//! Rows leave a table, for another one or for good.

use core_ecs::{Column, ComponentId, EcsError, Slot, TableId, World};

use super::{Way, edge, reserve, row};

/// The table that rows of `from` go to, with room for so many. All that can fail is here, none of it in [`transfer`].
pub(crate) fn destination(
    world: &mut World,
    from: TableId,
    way: Way,
    component: ComponentId,
    rows: u32,
) -> Result<TableId, EcsError> {
    let to = edge::follow(world, from, way, component)?;
    reserve(&mut world.tables[to.index()], rows)?;
    Ok(to)
}

/// Moves an entity's row to another table, which has room, and returns the new row. What is new there is zero.
pub(crate) fn transfer(world: &mut World, slot: Slot, to: TableId) -> usize {
    let [source, target] = world
        .tables
        .get_disjoint_mut([slot.table.index(), to.index()])
        .expect("a row goes to another table that exists");
    let tick = world.tick;
    let (gap, last, new) = (slot.row as usize, source.rows() - 1, target.rows());
    for column in &mut source.columns {
        if let Some(place) = target.place(column.component) {
            row::copy(column, gap, &mut target.columns[place], new);
        }
        remove(column, gap, last, tick);
    }
    for column in &mut target.columns {
        column.stamp(new, tick);
    }
    let entity = source.entities.swap_remove(gap);
    target.entities.push(entity);
    if let Some(filler) = source.entities.get(gap) {
        world.slots[filler.index as usize].row = slot.row;
    }
    let moved = &mut world.slots[entity.index as usize];
    (moved.table, moved.row) = (to, new as u32);
    new
}

/// Takes a row out of its table; the last row fills the gap and its entity's slot is corrected.
pub(crate) fn remove_row(world: &mut World, slot: Slot) {
    let table = &mut world.tables[slot.table.index()];
    let (gap, last) = (slot.row as usize, table.rows() - 1);
    for column in &mut table.columns {
        remove(column, gap, last, world.tick);
    }
    table.entities.swap_remove(gap);
    if let Some(filler) = table.entities.get(gap) {
        world.slots[filler.index as usize].row = slot.row;
    }
}

/// Takes a row out of a column. The row that fills the gap is new there.
fn remove(column: &mut Column, gap: usize, last: usize, tick: u64) {
    row::swap_remove(column, gap, last);
    if gap < last {
        column.stamp(gap, tick);
    }
}
