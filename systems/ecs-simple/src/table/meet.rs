//! A table meets a query.

use core_ecs::{Presence, Query, Table, TableId};

/// Adds the table to the query if it has all that must be there, and nothing that must not.
pub(crate) fn meet(query: &mut Query, id: TableId, table: &Table) {
    let terms = &query.terms;
    let fetched = terms
        .fetch
        .iter()
        .all(|term| term.presence == Presence::Optional || table.has(term.component));
    let with = terms
        .with
        .iter()
        .chain(&terms.changed)
        .all(|component| table.has(*component));
    let without = terms.without.iter().any(|component| table.has(*component));
    if !fetched || !with || without {
        return;
    }
    let place = |component| {
        table
            .place(component)
            .map_or(Table::NO_COLUMN, |place| place as u32)
    };
    query.tables.push(id);
    for term in &terms.fetch {
        query.columns.push(place(term.component));
    }
    for component in &terms.changed {
        query.columns.push(place(*component));
    }
}
