//! Rows leave a table, for another one or for good.

use core_ecs::{Column, ComponentId, EcsError, Slot, Table, TableId, World};

use super::{Way, edge, reserve, row};

/// The table that a row of `from` goes to, with room for it. All that can fail is here, none of it in [`transfer`].
pub(crate) fn destination(
    world: &mut World,
    from: TableId,
    way: Way,
    component: ComponentId,
) -> Result<TableId, EcsError> {
    let to = edge::follow(world, from, way, component)?;
    reserve(&mut world.tables[to.index()], 1)?;
    Ok(to)
}

/// Moves an entity's row to its [`destination`] and returns the new row. What is new there is zero.
pub(crate) fn transfer(
    world: &mut World,
    slot: Slot,
    to: TableId,
    way: Way,
    component: ComponentId,
) -> usize {
    let [source, target] = world
        .tables
        .get_disjoint_mut([slot.table.index(), to.index()])
        .expect("an edge leads to another table that exists");
    let tick = world.tick;
    let (gap, last, new) = (slot.row as usize, source.rows() - 1, target.rows());
    let places = match way {
        Way::Add => &source.adds[component.index()].columns,
        Way::Remove => &source.removes[component.index()].columns,
    };
    for (column, place) in source.columns.iter_mut().zip(places) {
        if *place != Table::NO_COLUMN {
            row::copy(column, gap, &mut target.columns[*place as usize], new);
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
