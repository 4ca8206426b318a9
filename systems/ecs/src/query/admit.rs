//! A table meets a query.

use core_ecs::{Query, Table, TableId};

use crate::table::mask;

/// Adds the table to the query if it matches.
pub(crate) fn admit(query: &mut Query, id: TableId, table: &Table) {
    if !mask::includes(&table.mask, &query.with) || mask::overlap(&table.mask, &query.without) {
        return;
    }
    query.tables.push(id);
    let places = query
        .terms
        .fetch
        .iter()
        .map(|term| table.places[term.component.index()]);
    query.columns.extend(places);
}
