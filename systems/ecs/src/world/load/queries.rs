//! Queries, and the tables that they match.

use core_ecs::{Budget, ComponentId, LoadError, Presence, Query, TableId, Term, Terms, World};

use super::{Reader, invalid};
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
        let mut query = blank(terms);
        budget.query(&query, world.tables.len())?;
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

fn find(world: &World, query: &mut Query, budget: &mut Budget) -> Result<(), LoadError> {
    for (id, table) in (0..).map(TableId).zip(&world.tables) {
        let before = query.tables.len();
        admit(query, id, table);
        budget.matches(query, query.tables.len() - before)?;
    }
    Ok(())
}
