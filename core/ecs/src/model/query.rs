//! A selection of tables, kept up to date by the System.

use keyway::model;

use super::{ComponentId, TableId};

/// Which tables match, and where in each the fetched columns are.
///
/// The System adds a new table to every query that it matches, so iteration has nothing to refresh.
#[model]
#[derive(PartialEq, Eq)]
pub struct Query {
    /// Components whose values are read or written, in the order of the iteration's arguments.
    pub fetch: Vec<ComponentId>,
    /// One bit per component id: all of these must be present (the fetched ones included).
    pub with: Vec<u64>,
    /// One bit per component id: none of these may be present.
    pub without: Vec<u64>,
    /// The matching tables, in the order of their making.
    pub tables: Vec<TableId>,
    /// For each matching table the number of each fetched column: `fetch.len()` entries per table.
    pub columns: Vec<u32>,
}

impl Query {
    /// The numbers of the fetched columns in the matching table at `position`.
    ///
    /// # Panics
    /// When `position` is not below `tables.len()` or `N` is not `fetch.len()`.
    #[inline]
    pub fn columns<const N: usize>(&self, position: usize) -> [usize; N] {
        assert_eq!(self.fetch.len(), N, "this query belongs to another world");
        let columns = &self.columns[position * N..][..N];
        std::array::from_fn(|term| columns[term] as usize)
    }
}
