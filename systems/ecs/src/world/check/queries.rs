//! Queries.

use core_ecs::{TableId, World};

use crate::{query, table};

/// Each query has the masks and matches that it would have if it were made now.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    for (id, query) in world.queries.iter().enumerate() {
        if let Err(error) = query::check(world, &query.terms) {
            findings.push(format!("query {id} asks for what cannot be: {error}"));
            continue;
        }
        let mut fresh = query::blank(query.terms.clone());
        for (position, table) in world.tables.iter().enumerate() {
            table::admit(&mut fresh, TableId(position as u32), table);
        }
        if fresh != *query {
            findings.push(format!("query {id} does not name the tables that match it"));
        }
    }
}
