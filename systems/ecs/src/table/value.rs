//! One value of one row.

use core_ecs::{Column, ComponentId, Table};

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
        write_row(&mut table.columns[place], row, bytes, tick);
    }
}

/// Writes the value of a row of a column, which has the size of one.
#[inline]
pub(crate) fn write_row(column: &mut Column, row: usize, bytes: &[u8], tick: u64) {
    column.stamp(row, tick);
    row::write(column, row, bytes);
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
