//! A column in its new layout, before it takes the place of the old one.

use core_ecs::{Block, Column, EcsError, Span, Table, TableId, World};

use super::Change;
use crate::table;

/// A column in its new layout.
pub(super) struct Relaid {
    /// The table of the column.
    pub(super) table: TableId,
    /// The new column; none for a tag.
    pub(super) column: Option<Column>,
    /// Units of the arena that its values no longer name.
    pub(super) garbage: u64,
}

impl Relaid {
    /// The new columns of all tables that have the component; none if no value has other bytes.
    pub(super) fn all(world: &World, change: &Change) -> Result<Vec<Self>, EcsError> {
        let ids = (0..).map(TableId).zip(&world.tables);
        ids.filter(|(_, table)| change.moves && table.has(change.id))
            .map(|(id, table)| Self::new(id, table, change, world.tick))
            .collect()
    }

    fn new(id: TableId, table: &Table, change: &Change, tick: u64) -> Result<Self, EcsError> {
        let old = table.place(change.id).map(|place| &table.columns[place]);
        let (rows, size) = (table.rows(), change.description.size);
        let mut garbage = 0;
        if let Some(old) = old {
            let values = old.bytes().chunks_exact(old.size as usize).take(rows);
            garbage = values.map(|value| rooms(value, &change.lost)).sum();
        }
        if size == 0 {
            return Ok(Self {
                table: id,
                column: None,
                garbage,
            });
        }
        let blocks = table::blocks(u64::from(table.capacity), size);
        let mut column = Column {
            component: change.id,
            size,
            changed: old.map_or(0, |old| old.changed),
            chunks: vec![0; table::chunks(table.capacity as usize)],
            blocks: zeros(blocks).ok_or(EcsError::Full { rows: rows as u64 })?,
        };
        column.stamp_rows(0..rows, tick);
        if let Some(old) = old {
            let values = old.bytes().chunks_exact(old.size as usize).take(rows);
            for (old, new) in values.zip(column.bytes_mut().chunks_exact_mut(size as usize)) {
                change.runs.iter().for_each(|run| run.copy(old, new));
            }
        }
        Ok(Self {
            table: id,
            column: Some(column),
            garbage,
        })
    }
}

fn zeros(blocks: u64) -> Option<Vec<Block>> {
    bytemuck::allocation::try_zeroed_vec(usize::try_from(blocks).ok()?).ok()
}

fn rooms(value: &[u8], spans: &[u32]) -> u64 {
    let span = |offset: &u32| {
        bytemuck::pod_read_unaligned::<Span>(&value[*offset as usize..][..size_of::<Span>()])
    };
    spans
        .iter()
        .map(|offset| u64::from(span(offset).room))
        .sum()
}
