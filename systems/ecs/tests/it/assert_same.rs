//! Worlds compared by what they say, not by how much room they have.

use core_ecs::{Column, Table, World};

/// Fails where two worlds differ in more than capacities and remembered ways.
#[track_caller]
pub(crate) fn assert_same(left: &World, right: &World) {
    assert_eq!(left.slots, right.slots);
    assert_eq!(left.free, right.free);
    assert_eq!(left.tables.len(), right.tables.len());
    for (left, right) in left.tables.iter().zip(&right.tables) {
        assert_eq!(left.components, right.components);
        assert_eq!(left.entities, right.entities);
        for (column, other) in left.columns.iter().zip(&right.columns) {
            assert_eq!(
                said(left, column),
                said(right, other),
                "{:?}",
                left.components
            );
        }
    }
}

fn said<'w>(table: &Table, column: &'w Column) -> (u64, &'w [u64], &'w [u8]) {
    let rows = table.rows();
    let runs = &column.chunks[..rows.div_ceil(Column::CHUNK)];
    (
        column.changed,
        runs,
        &column.bytes()[..rows * column.size as usize],
    )
}
