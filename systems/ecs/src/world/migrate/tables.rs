//! New columns take the places of old ones.

use core_ecs::{Column, ComponentId, Table};

/// Puts a column in the place of the one of its component, of which there may be none before or after.
pub(super) fn replace(table: &mut Table, component: ComponentId, column: Option<Column>) {
    let position = table
        .columns
        .binary_search_by_key(&component, |column| column.component);
    match (position, column) {
        (Ok(place), Some(column)) => table.columns[place] = column,
        (Err(place), Some(column)) => table.columns.insert(place, column),
        (Ok(place), None) => drop(table.columns.remove(place)),
        (Err(_), None) => {}
    }
    table.places.fill(Table::NO_COLUMN);
    for (place, column) in (0..).zip(&table.columns) {
        table.places[column.component.index()] = place;
    }
}
