//! Room for rows.

use core_ecs::{Block, Column, EcsError, Table};

/// Rows that a table makes room for at least, so that small tables do not grow one by one.
const FEWEST: u64 = 16;

/// Makes room for so many more rows; at least doubles when it must grow, so that a row costs constant time on average.
#[inline]
pub(crate) fn reserve(table: &mut Table, additional: u32) -> Result<(), EcsError> {
    if table.rows() as u64 + u64::from(additional) <= u64::from(table.capacity) {
        return Ok(());
    }
    extend(table, additional)
}

#[cold]
fn extend(table: &mut Table, additional: u32) -> Result<(), EcsError> {
    let needed = table.rows() as u64 + u64::from(additional);
    let full = || EcsError::Full {
        rows: u64::from(additional),
    };
    if needed > u64::from(u32::MAX) {
        return Err(full());
    }
    let capacity = needed
        .max(u64::from(table.capacity) * 2)
        .max(FEWEST)
        .min(u64::from(u32::MAX));
    if obtain(table, capacity).is_none() {
        give_back(table, table.capacity);
        return Err(full());
    }
    for column in &mut table.columns {
        column.chunks.resize(chunks(capacity as usize), 0);
    }
    table.capacity = capacity as u32;
    Ok(())
}

/// Takes the memory for all that a capacity needs, before any of it counts.
fn obtain(table: &mut Table, capacity: u64) -> Option<()> {
    let rows = table.rows();
    table
        .entities
        .try_reserve_exact(capacity as usize - rows)
        .ok()?;
    for column in &mut table.columns {
        let more = chunks(capacity as usize).saturating_sub(column.chunks.len());
        column.chunks.try_reserve_exact(more).ok()?;
        grow(&mut column.blocks, blocks(capacity, column.size))?;
    }
    Some(())
}

/// Gives back the room behind the last row.
pub(crate) fn shrink(table: &mut Table) {
    table.capacity = table.rows() as u32;
    give_back(table, table.capacity);
}

/// Gives back the room behind so many rows, which are no fewer than the table has.
fn give_back(table: &mut Table, capacity: u32) {
    table.entities.shrink_to(capacity as usize);
    for column in &mut table.columns {
        column
            .blocks
            .truncate(blocks(u64::from(capacity), column.size) as usize);
        column.blocks.shrink_to_fit();
        column.chunks.truncate(chunks(capacity as usize));
        column.chunks.shrink_to_fit();
    }
}

/// How many ticks a column keeps for so many rows.
pub(crate) fn chunks(rows: usize) -> usize {
    rows.div_ceil(Column::CHUNK)
}

/// Blocks that hold so many rows of so many bytes. The product of two 32-bit numbers cannot overflow.
pub(crate) fn blocks(rows: u64, size: u32) -> u64 {
    (rows * u64::from(size)).div_ceil(size_of::<Block>() as u64)
}

/// Extends by zero blocks. The first time the memory comes zeroed from the system, which costs nothing.
fn grow(blocks: &mut Vec<Block>, count: u64) -> Option<()> {
    let count = usize::try_from(count).ok()?;
    if blocks.capacity() == 0 {
        *blocks = bytemuck::allocation::try_zeroed_vec(count).ok()?;
    } else {
        blocks
            .try_reserve_exact(count.saturating_sub(blocks.len()))
            .ok()?;
        blocks.resize(count.max(blocks.len()), Block([0; 8]));
    }
    Some(())
}
