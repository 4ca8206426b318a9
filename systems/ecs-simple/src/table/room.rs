//! Room for rows.

use core_ecs::{Block, Column, EcsError, TableId, World};

/// Makes room for exactly so many more rows, if there is not enough.
pub(crate) fn make_room(world: &mut World, id: TableId, rows: u32) -> Result<(), EcsError> {
    let full = || EcsError::Full {
        rows: u64::from(rows),
    };
    let table = &mut world.tables[id.index()];
    let needed = table.rows() as u64 + u64::from(rows);
    let needed = u32::try_from(needed).map_err(|_| full())?;
    if needed <= table.capacity {
        return Ok(());
    }
    table
        .entities
        .try_reserve(rows as usize)
        .map_err(|_| full())?;
    for column in &mut table.columns {
        let count = blocks(needed, column.size);
        let more = count.saturating_sub(column.blocks.len());
        column.blocks.try_reserve(more).map_err(|_| full())?;
        let more = chunks(needed).saturating_sub(column.chunks.len());
        column.chunks.try_reserve(more).map_err(|_| full())?;
    }
    // From here on nothing can fail, so no column has more than another.
    for column in &mut table.columns {
        let count = blocks(needed, column.size);
        column.blocks.resize(count, Block([0; 8]));
        column.chunks.resize(chunks(needed), 0);
    }
    table.capacity = needed;
    Ok(())
}

/// How many ticks a column keeps for so many rows.
fn chunks(rows: u32) -> usize {
    (rows as usize).div_ceil(Column::CHUNK)
}

/// How many blocks hold so many rows of so many bytes.
pub(crate) fn blocks(rows: u32, size: u32) -> usize {
    let bytes = u64::from(rows) * u64::from(size);
    bytes.div_ceil(size_of::<Block>() as u64) as usize
}
