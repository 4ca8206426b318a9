//! A table meets a query.

use core_ecs::{Query, Table, TableId};

use crate::mask;

/// Adds the table to the query if it matches.
pub(crate) fn admit(query: &mut Query, id: TableId, table: &Table) {
    if !mask::includes(&table.mask, &query.with) || mask::overlap(&table.mask, &query.without) {
        return;
    }
    query.tables.push(id);
    let fetched = query.terms.fetch.iter().map(|term| term.component);
    let places = fetched
        .chain(query.terms.changed.iter().copied())
        .map(|component| {
            table
                .place(component)
                .map_or(Table::NO_COLUMN, |place| place as u32)
        });
    query.columns.extend(places);
}
