//! One value into one row.

use core_ecs::{ComponentId, Table};

/// Writes a value whose size was checked; a tag has nothing to write.
pub(crate) fn write(
    table: &mut Table,
    row: usize,
    (component, bytes): (ComponentId, &[u8]),
    tick: u64,
) {
    if let Some(place) = table.place(component) {
        let column = &mut table.columns[place];
        column.stamp(row, tick);
        column.bytes_mut()[row * bytes.len()..][..bytes.len()].copy_from_slice(bytes);
    }
}
