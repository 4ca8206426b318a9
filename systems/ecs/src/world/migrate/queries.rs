//! Queries after a component has become a tag, or has stopped being one.

use core_ecs::{ComponentId, Presence, TableId, Terms, World};

use crate::query::blank;
use crate::table::admit;

/// Finds the columns of every query again. One that fetched what is a tag now keeps it as a filter.
pub(super) fn renew(world: &mut World) {
    let is_tag = |id: &ComponentId| world.components[id.index()].description.size == 0;
    for query in &mut world.queries {
        *query = blank(filtered(std::mem::take(&mut query.terms), is_tag));
        for (position, table) in world.tables.iter().enumerate() {
            admit(query, TableId(position as u32), table);
        }
    }
}

fn filtered(mut terms: Terms, is_tag: impl Fn(&ComponentId) -> bool) -> Terms {
    let required = terms
        .fetch
        .iter()
        .filter(|term| term.presence == Presence::Required);
    let fetched = required.map(|term| term.component);
    let filters: Vec<ComponentId> = fetched
        .chain(terms.changed.iter().copied())
        .filter(&is_tag)
        .collect();
    terms.fetch.retain(|term| !is_tag(&term.component));
    terms.changed.retain(|id| !is_tag(id));
    terms.with.extend(filters);
    terms.with.sort_unstable();
    terms.with.dedup();
    terms
}
