//! Many rows leave a table for another one, column by column.

use std::mem;

use core_ecs::{Column, Entity, TableId, World};

use super::{chunks, row, transfer};

/// A batch of less than one in so many rows of its table moves row by row: laying out a batch takes a step per row of the
/// table.
const SPARSE: usize = 16;

/// Which rows of a table go, and which take the places of those.
struct Departure {
    /// The rows that go, as they were numbered before, in the order of going.
    leaving: Vec<u32>,
    /// Pairs of a row that stays in use and the one that comes there, as they were numbered before.
    moves: Vec<(u32, u32)>,
    /// The first row of each run in which, on the way, some row was filled.
    filled: Vec<u32>,
}

/// Moves entities of `from` to `to`, which has room for them, with the outcome of moving them one by one in this order.
/// Those that are not in `from` (any more) are passed over. What is new in the rows is zero.
pub(crate) fn transfer_all(world: &mut World, from: TableId, to: TableId, entities: &[Entity]) {
    if entities.len() < world.tables[from.index()].rows() / SPARSE {
        for entity in entities {
            if let Some(slot) = world.locate(*entity).filter(|slot| slot.table == from) {
                let _ = transfer(world, slot, to);
            }
        }
        return;
    }
    let first = world.tables[to.index()].rows();
    let departure = depart(world, from, to, entities);
    let tick = world.tick;
    let [source, target] = world
        .tables
        .get_disjoint_mut([from.index(), to.index()])
        .expect("rows go to another table that exists");
    let (left, rows) = (source.rows(), target.rows());
    for column in &mut source.columns {
        if let Some(place) = target.place(column.component) {
            row::gather(
                column,
                &departure.leaving,
                &mut target.columns[place],
                first,
            );
        }
        close(column, &departure, left, tick);
    }
    for column in &mut target.columns {
        column.stamp_rows(first..rows, tick);
    }
}

/// As [`transfer_all`], when no more rows are to enter either table: where columns change hands, the room that was made for
/// others goes with them.
pub(crate) fn transfer_last(world: &mut World, from: TableId, to: TableId, entities: &[Entity]) {
    let empty = world.tables[to.index()].rows() == 0;
    if empty && world.tables[from.index()].entities == entities {
        exchange(world, from, to);
    } else {
        transfer_all(world, from, to, entities);
    }
}

/// Moves a whole table in the order of its rows to an empty one: the columns that both have change hands.
fn exchange(world: &mut World, from: TableId, to: TableId) {
    let tick = world.tick;
    let World { tables, slots, .. } = world;
    let [source, target] = tables
        .get_disjoint_mut([from.index(), to.index()])
        .expect("rows go to another table that exists");
    mem::swap(&mut source.entities, &mut target.entities);
    let rows = target.rows();
    for entity in &target.entities {
        slots[entity.index as usize].table = to;
    }
    for column in &mut source.columns {
        match target.place(column.component) {
            Some(place) => mem::swap(&mut column.blocks, &mut target.columns[place].blocks),
            None => {
                let bytes = rows * column.size as usize;
                column.bytes_mut()[..bytes].fill(0);
            }
        }
        // One by one, the last row would have filled the gap of the first.
        if rows > 1 {
            column.changed = tick;
        }
    }
    // What changed hands has the room of the other table.
    let capacity = source.capacity.min(target.capacity);
    for table in [source, target] {
        table.capacity = capacity;
        for column in &mut table.columns {
            column.chunks.truncate(chunks(capacity as usize));
        }
    }
    for column in &mut tables[to.index()].columns {
        column.stamp_rows(0..rows, tick);
    }
}

/// Renumbers the entities of both tables and tells what that means for their columns.
fn depart(world: &mut World, from: TableId, to: TableId, entities: &[Entity]) -> Departure {
    let World { tables, slots, .. } = world;
    let [source, target] = tables
        .get_disjoint_mut([from.index(), to.index()])
        .expect("rows go to another table that exists");
    let mut origins: Vec<u32> = (0..source.rows() as u32).collect();
    let mut leaving = Vec::with_capacity(entities.len());
    let mut filled = vec![false; chunks(origins.len())];
    for entity in entities {
        let slot = &mut slots[entity.index as usize];
        if slot.table != from || slot.generation != entity.generation {
            continue;
        }
        let gap = slot.row as usize;
        (slot.table, slot.row) = (to, target.entities.len() as u32);
        target.entities.push(*entity);
        source.entities.swap_remove(gap);
        leaving.push(origins.swap_remove(gap));
        if let Some(filler) = source.entities.get(gap) {
            slots[filler.index as usize].row = gap as u32;
            filled[gap / Column::CHUNK] = true;
        }
    }
    let moved = |(row, origin): (u32, u32)| (row != origin).then_some((row, origin));
    Departure {
        leaving,
        moves: (0..).zip(origins).filter_map(moved).collect(),
        filled: (0..filled.len())
            .filter(|run| filled[*run])
            .map(|run| (run * Column::CHUNK) as u32)
            .collect(),
    }
}

/// Fills the gaps of a column and leaves zeros behind the rows that are left.
fn close(column: &mut Column, departure: &Departure, left: usize, tick: u64) {
    row::fill(column, &departure.moves);
    let size = column.size as usize;
    let end = (left + departure.leaving.len()) * size;
    column.bytes_mut()[left * size..end].fill(0);
    for row in &departure.filled {
        column.stamp(*row as usize, tick);
    }
}
