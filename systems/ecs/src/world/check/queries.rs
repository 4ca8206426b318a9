//! Queries.

use core_ecs::{ComponentId, Query, TableId, World};

use crate::query::admit;

/// Each query has the matches that it would have if it were made now.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    for (id, query) in world.queries.iter().enumerate() {
        let masked = |component: &ComponentId| {
            query
                .with
                .get(component.index() / 64)
                .is_some_and(|word| word >> (component.0 % 64) & 1 == 1)
        };
        if !query
            .terms
            .fetch
            .iter()
            .map(|term| &term.component)
            .all(masked)
        {
            findings.push(format!(
                "query {id} fetches a component that it does not require"
            ));
            continue;
        }
        let mut fresh = Query {
            tables: Vec::new(),
            columns: Vec::new(),
            ..query.clone()
        };
        for (position, table) in world.tables.iter().enumerate() {
            admit(&mut fresh, TableId(position as u32), table);
        }
        if fresh != *query {
            findings.push(format!("query {id} does not name the tables that match it"));
        }
    }
}
