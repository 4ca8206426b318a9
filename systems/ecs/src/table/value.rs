//! One value into one row.

use core_ecs::{ComponentId, Table};

/// Writes a value whose size was checked; a tag has nothing to write.
pub(crate) fn write(table: &mut Table, row: usize, (component, bytes): (ComponentId, &[u8])) {
    if let Some(place) = table.place(component) {
        table.columns[place].bytes_mut()[row * bytes.len()..][..bytes.len()].copy_from_slice(bytes);
    }
}
