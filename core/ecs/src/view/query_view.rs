//! Queries are made once and stay current.

use keyway::view;

use crate::{ComponentId, EcsError, QueryId, World};

/// Makes queries.
#[view]
pub struct QueryView {
    /// Returns the query over all entities that have every component of `fetch` and `with` and none of `without`; the
    /// same terms give the same query. It lives in the world and follows every table made later.
    ///
    /// Cost: a comparison per query of the world; the first time also one mask test per table.
    ///
    /// # Errors
    /// An unknown component, one that is named twice (in one list or across them), a tag in `fetch`.
    pub prepare: fn(
        world: &mut World,
        fetch: &[ComponentId],
        with: &[ComponentId],
        without: &[ComponentId],
    ) -> Result<QueryId, EcsError>,
}
