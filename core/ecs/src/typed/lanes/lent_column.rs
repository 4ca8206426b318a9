//! `LentColumn`.

use std::ops::Range;

use bytemuck::Pod;

use crate::Column;

/// What a lane has of one column of one table.
#[derive(Debug, Default)]
pub enum LentColumn<'w> {
    /// Nothing: the plan did not ask for it.
    #[default]
    Kept,
    /// It may be read, also by other lanes.
    Shared(&'w Column),
    /// It may be read and written, by this lane alone.
    Unique(&'w mut Column),
}

impl LentColumn<'_> {
    /// The values of these rows.
    ///
    /// # Panics
    /// When the column was not lent, or as [`Column::rows`].
    #[inline]
    pub fn rows<T: Pod>(&self, rows: Range<usize>) -> &[T] {
        self.column().rows(rows)
    }

    /// The values of these rows, to be written in this tick.
    ///
    /// # Panics
    /// When the column was not lent for writing, or as [`Column::rows`].
    #[inline]
    pub fn rows_mut<T: Pod>(&mut self, rows: Range<usize>, tick: u64) -> &mut [T] {
        match self {
            Self::Unique(column) => column.rows_mut(rows, tick),
            _ => panic!(
                "component {:?} was not lent to this lane for writing; name it in `Lent::writes` of the task",
                self.column().component
            ),
        }
    }

    /// The column, to be read.
    ///
    /// # Panics
    /// When it was not lent.
    #[inline]
    pub fn column(&self) -> &Column {
        match self {
            Self::Shared(column) => column,
            Self::Unique(column) => column,
            Self::Kept => panic!("a column was not lent to this lane; name its query in the task"),
        }
    }
}
