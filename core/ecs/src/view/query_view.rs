//! Queries are made once and stay current.

use keyway::view;

use crate::{EcsError, QueryId, Terms, World};

/// Prepares queries: checks their terms and finds the tables that match.
#[view]
pub struct QueryView {
    /// Returns the query over all entities that have every required component of `fetch` and all of `with` and `changed`,
    /// and none of `without`; the same terms give the same query. It lives in the world and follows every table made later.
    ///
    /// Cost: a comparison per query of the world; the first time also one mask test per table.
    ///
    /// # Errors
    /// An unknown component, one that is named twice in a list, or in `without` and in another, a tag in `fetch` or `changed`.
    pub prepare: fn(world: &mut World, terms: &Terms) -> Result<QueryId, EcsError>,
}
