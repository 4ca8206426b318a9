//! `LaneTable`.

use std::ops::Range;

use super::LentColumn;
use crate::model::some_disjoint_mut;
use crate::{Column, Entity, TableId};

/// What a lane has of one table: the entities, and some of the columns.
///
/// The iteration macros use it as they use a [`Table`](crate::Table).
#[derive(Debug)]
pub struct LaneTable<'w> {
    /// Id of the table of which the lane has columns.
    pub id: TableId,
    /// The entity of each row.
    pub entities: &'w [Entity],
    /// By number of the column.
    pub columns: Vec<LentColumn<'w>>,
}

impl<'w> LaneTable<'w> {
    /// As [`Table::split`](crate::Table::split).
    ///
    /// # Panics
    /// When a number is out of range.
    #[inline]
    pub fn split<const N: usize>(
        &self,
        places: [usize; N],
    ) -> (&'w [Entity], [&LentColumn<'w>; N]) {
        (self.entities, places.map(|place| &self.columns[place]))
    }

    /// As [`Table::split_mut`](crate::Table::split_mut).
    ///
    /// # Panics
    /// When a number is out of range or there twice.
    #[inline]
    pub fn split_mut<const N: usize>(
        &mut self,
        places: [usize; N],
    ) -> (&'w [Entity], [&mut LentColumn<'w>; N]) {
        let columns = self.columns.get_disjoint_mut(places);
        (
            self.entities,
            columns.expect("a query names each column of a table once"),
        )
    }

    /// As [`Table::split_some`](crate::Table::split_some).
    #[inline]
    pub fn split_some<const N: usize>(
        &self,
        places: [usize; N],
    ) -> (&'w [Entity], [Option<&LentColumn<'w>>; N]) {
        (self.entities, places.map(|place| self.columns.get(place)))
    }

    /// As [`Table::split_some_mut`](crate::Table::split_some_mut).
    #[inline]
    pub fn split_some_mut<const N: usize>(
        &mut self,
        places: [usize; N],
    ) -> (&'w [Entity], [Option<&mut LentColumn<'w>>; N]) {
        (self.entities, some_disjoint_mut(&mut self.columns, places))
    }

    /// As [`Table::changed_rows`](crate::Table::changed_rows).
    ///
    /// # Panics
    /// When a number is out of range or its column was not lent.
    #[inline]
    pub fn changed_rows(&self, places: &[u32], since: u64, next: usize) -> Option<Range<usize>> {
        let columns = places
            .iter()
            .map(|place| self.columns[*place as usize].column());
        Column::changed_rows(columns, self.entities.len(), since, next)
    }
}
