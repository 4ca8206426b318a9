//! Queries: which tables match, kept current as tables are made.

use core_ecs::{
    ComponentId, EcsError, Presence, Query, QueryId, QueryView, Refusal, TableId, Term, Terms,
    World,
};
use keyway::viewmodel;

use crate::table::admit;
use crate::{Ecs, lookup, mask};

#[viewmodel(QueryView)]
impl Ecs {
    /// See [`QueryView::prepare`].
    pub fn prepare(world: &mut World, terms: &Terms) -> Result<QueryId, EcsError> {
        check(world, terms)?;
        let mut terms = terms.clone();
        for list in [&mut terms.with, &mut terms.without, &mut terms.changed] {
            list.sort_unstable();
        }
        if let Some(position) = world.queries.iter().position(|known| known.terms == terms) {
            return Ok(QueryId(position as u32));
        }
        let mut query = blank(terms);
        for (position, table) in world.tables.iter().enumerate() {
            admit(&mut query, TableId(position as u32), table);
        }
        world.queries.push(query);
        Ok(QueryId(world.queries.len() as u32 - 1))
    }
}

/// A query before its first table.
pub(crate) fn blank(terms: Terms) -> Query {
    let required = |term: &&Term| term.presence == Presence::Required;
    let fetched = terms
        .fetch
        .iter()
        .filter(required)
        .map(|term| term.component);
    let with: Vec<ComponentId> = fetched
        .chain(terms.with.iter().copied())
        .chain(terms.changed.iter().copied())
        .collect();
    Query {
        with: mask::of(&with),
        without: mask::of(&terms.without),
        terms,
        tables: Vec::new(),
        columns: Vec::new(),
    }
}

/// Refuses what no entity could match, or what has no values to fetch.
pub(crate) fn check(world: &World, terms: &Terms) -> Result<(), EcsError> {
    let fetch: Vec<ComponentId> = terms.fetch.iter().map(|term| term.component).collect();
    for list in [&fetch, &terms.with, &terms.changed] {
        lookup::sort_unique(world, &mut [list.as_slice(), &terms.without].concat())?;
    }
    for id in fetch.iter().chain(&terms.changed) {
        let component = &lookup::component(world, *id)?.description;
        if component.size == 0 {
            return Err(Refusal::Tag {
                name: component.name.clone(),
            }
            .into());
        }
    }
    Ok(())
}
