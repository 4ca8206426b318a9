//! A selection of tables, kept up to date by the System.

use keyway::model;

use super::Terms;
use crate::model::identity::TableId;

/// Which tables match, and where in each the fetched columns are.
///
/// The System adds a new table to every query that it matches, so iteration has nothing to refresh.
#[model]
#[derive(PartialEq, Eq)]
pub struct Query {
    /// What was asked for, as it was asked.
    pub terms: Terms,
    /// One bit per component id: all of these must be present (required and changed ones included).
    pub with: Vec<u64>,
    /// One bit per component id: none of these may be present.
    pub without: Vec<u64>,
    /// The matching tables, in the order of their making.
    pub tables: Vec<TableId>,
    /// For each matching table the number of each fetched column, then that of each `changed` column;
    /// [`Table::NO_COLUMN`](crate::Table::NO_COLUMN) for an optional one that is not there.
    pub columns: Vec<u32>,
}

impl Query {
    /// How many entries of [`Query::columns`] there are per table.
    #[inline]
    pub fn stride(&self) -> usize {
        self.terms.fetch.len() + self.terms.changed.len()
    }

    /// The numbers of the fetched columns in the matching table at `position`.
    ///
    /// # Panics
    /// When `position` is not below `tables.len()` or `N` is not `terms.fetch.len()`.
    #[inline]
    pub fn columns<const N: usize>(&self, position: usize) -> [usize; N] {
        assert_eq!(
            self.terms.fetch.len(),
            N,
            "this query belongs to another world"
        );
        let columns = &self.columns[position * self.stride()..][..N];
        std::array::from_fn(|term| columns[term] as usize)
    }

    /// The numbers of the `changed` columns in the matching table at `position`.
    ///
    /// # Panics
    /// When `position` is not below `tables.len()`.
    #[inline]
    pub fn changed(&self, position: usize) -> &[u32] {
        &self.columns[position * self.stride()..][..self.stride()][self.terms.fetch.len()..]
    }
}
