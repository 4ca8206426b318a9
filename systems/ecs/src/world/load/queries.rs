//! Queries, and the tables that they match.

use core_ecs::{ComponentId, LoadError, Presence, Query, TableId, Term, Terms, World};

use super::{Budget, Reader, invalid};
use crate::query::{blank, check};
use crate::table::admit;

/// Bytes of a query without terms.
const QUERY: usize = 16;

/// Bytes of a fetched term.
const TERM: usize = 5;

/// Prepares every query as it was prepared once.
pub(super) fn read(
    mut reader: Reader<'_>,
    world: &mut World,
    budget: &mut Budget,
) -> Result<(), LoadError> {
    for id in 0..reader.count(QUERY)? {
        let terms = terms(&mut reader)?;
        let sorted = [&terms.with, &terms.without, &terms.changed]
            .map(|list: &Vec<ComponentId>| list.is_sorted());
        if sorted != [true; 3] {
            return Err(invalid(format!(
                "the filters of query {id} are not in ascending order"
            )));
        }
        check(world, &terms).map_err(|error| invalid(error.to_string()))?;
        budget.spend(widest(&terms) / 4)?;
        let mut query = blank(terms);
        find(world, &mut query, budget)?;
        world.queries.push(query);
    }
    reader.end()
}

fn terms(reader: &mut Reader<'_>) -> Result<Terms, LoadError> {
    let mut terms = Terms::default();
    for _ in 0..reader.count(TERM)? {
        terms.fetch.push(Term {
            component: ComponentId(reader.number()?),
            presence: match reader.byte()? {
                0 => Presence::Required,
                1 => Presence::Optional,
                other => return Err(reader.unknown("the presence of a term", other)),
            },
        });
    }
    (terms.with, terms.without, terms.changed) = (reader.list()?, reader.list()?, reader.list()?);
    Ok(terms)
}

/// The greatest component id that the terms name.
fn widest(terms: &Terms) -> usize {
    let fetched = terms.fetch.iter().map(|term| term.component);
    let filters = [&terms.with, &terms.without, &terms.changed]
        .into_iter()
        .flatten()
        .copied();
    fetched
        .chain(filters)
        .map(ComponentId::index)
        .max()
        .unwrap_or(0)
}

fn find(world: &World, query: &mut Query, budget: &mut Budget) -> Result<(), LoadError> {
    // A step takes time where a match takes memory.
    let step = 1 + query.with.len() + query.without.len();
    budget.spend(world.tables.len().saturating_mul(step) / 4)?;
    for (id, table) in (0..).map(TableId).zip(&world.tables) {
        let before = query.tables.len();
        admit(query, id, table);
        budget.spend((query.tables.len() - before) * 4 * (1 + query.stride()))?;
    }
    Ok(())
}
