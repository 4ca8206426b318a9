//! Rows leave a table, for another one or for good.

use core_ecs::{Column, ComponentId, EcsError, Slot, Table, TableId, World};

use super::{Way, edge, reserve, row};

/// The table that rows of `from` go to, with room for so many. All that can fail is here, none of it in [`transfer`].
#[inline]
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

/// Moves an entity's row to another table, which has room, and returns that and the new row. What is new there is zero.
///
/// Compiled into its callers, who have looked at the same tables just before.
#[inline(always)]
pub(crate) fn transfer(world: &mut World, slot: Slot, to: TableId) -> (&mut Table, usize) {
    let World { tables, slots, .. } = world;
    let [source, target] = tables
        .get_disjoint_mut([slot.table.index(), to.index()])
        .expect("a row goes to another table that exists");
    let (gap, new) = (slot.row as usize, target.rows());
    transfer_values(source, gap, target, world.tick);
    let entity = source.entities.swap_remove(gap);
    target.entities.push(entity);
    let moved = &mut slots[entity.index as usize];
    (moved.table, moved.row) = (to, new as u32);
    if let Some(filler) = source.entities.get(gap) {
        slots[filler.index as usize].row = slot.row;
    }
    (target, new)
}

/// Moves the values of a row behind the last row of another table; the last row of their own takes its place. Both tables
/// have their columns in ascending order, so one walk along both finds what belongs together.
#[inline(always)]
fn transfer_values(source: &mut Table, gap: usize, target: &mut Table, tick: u64) {
    let (last, new) = (source.rows() - 1, target.rows());
    let mut place = 0;
    for column in &mut source.columns {
        let passed = |arriving: &Column| arriving.component < column.component;
        while target.columns.get(place).is_some_and(passed) {
            place += 1;
        }
        match target.columns.get_mut(place) {
            Some(arriving) if arriving.component == column.component => {
                row::transfer(column, gap, last, arriving, new);
                place += 1;
            }
            _ => row::swap_remove(column, gap, last),
        }
    }
    if gap < last {
        for column in &mut source.columns {
            column.stamp(gap, tick);
        }
    }
    for column in &mut target.columns {
        column.stamp(new, tick);
    }
}

/// Removes a row; the last one takes its place.
#[inline]
pub(crate) fn remove_row(world: &mut World, slot: Slot) {
    let World { tables, slots, .. } = world;
    let table = &mut tables[slot.table.index()];
    let (gap, last) = (slot.row as usize, table.rows() - 1);
    for column in &mut table.columns {
        row::swap_remove(column, gap, last);
        if gap < last {
            column.stamp(gap, world.tick);
        }
    }
    table.entities.swap_remove(gap);
    if let Some(filler) = table.entities.get(gap) {
        slots[filler.index as usize].row = slot.row;
    }
}
