//! One value of one row.

use core_ecs::{ComponentId, Table};

use super::row;

/// Writes a value whose size was checked; a tag has nothing to write.
#[inline]
pub(crate) fn write(
    table: &mut Table,
    row: usize,
    (component, bytes): (ComponentId, &[u8]),
    tick: u64,
) {
    if let Some(place) = table.place(component) {
        let column = &mut table.columns[place];
        column.stamp(row, tick);
        row::write(column, row, bytes);
    }
}

/// As [`write`], to a row that was stamped when it came.
#[inline]
pub(crate) fn write_unstamped(
    table: &mut Table,
    row: usize,
    (component, bytes): (ComponentId, &[u8]),
) {
    if let Some(place) = table.place(component) {
        row::write(&mut table.columns[place], row, bytes);
    }
}
