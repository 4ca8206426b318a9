//! Queries: which tables match.

use core_ecs::{
    ComponentId, EcsError, Presence, Query, QueryId, QueryView, Refusal, TableId, Terms, World,
};
use keyway::viewmodel;

use crate::table::meet;
use crate::{Simple, lookup, table};

#[viewmodel(QueryView)]
impl Simple {
    /// See [`QueryView::prepare`].
    pub fn prepare(world: &mut World, terms: &Terms) -> Result<QueryId, EcsError> {
        check(world, terms)?;
        let mut terms = terms.clone();
        terms.with.sort();
        terms.without.sort();
        terms.changed.sort();
        let known = world.queries.iter().position(|query| query.terms == terms);
        if let Some(position) = known {
            return Ok(QueryId(position as u32));
        }
        let mut query = blank(terms);
        for (id, table) in world.tables.iter().enumerate() {
            meet(&mut query, TableId(id as u32), table);
        }
        world.queries.push(query);
        Ok(QueryId(world.queries.len() as u32 - 1))
    }
}

/// A query that has met no table.
pub(crate) fn blank(terms: Terms) -> Query {
    let mut with: Vec<ComponentId> = Vec::new();
    for term in &terms.fetch {
        if term.presence == Presence::Required {
            with.push(term.component);
        }
    }
    with.extend(&terms.with);
    with.extend(&terms.changed);
    Query {
        with: table::mask(&with),
        without: table::mask(&terms.without),
        terms,
        tables: Vec::new(),
        columns: Vec::new(),
    }
}

/// Refuses unknown components, those named twice in a list or in `without` and another, and tags to be fetched.
pub(crate) fn check(world: &World, terms: &Terms) -> Result<(), EcsError> {
    let fetch: Vec<ComponentId> = terms.fetch.iter().map(|term| term.component).collect();
    for list in [&fetch, &terms.with, &terms.changed] {
        let mut apart = list.clone();
        apart.extend(&terms.without);
        lookup::check_set(world, &apart)?;
    }
    for id in fetch.iter().chain(&terms.changed) {
        let description = &lookup::component(world, *id)?.description;
        if description.size == 0 {
            return Err(Refusal::Tag {
                name: description.name.clone(),
            }
            .into());
        }
    }
    Ok(())
}
