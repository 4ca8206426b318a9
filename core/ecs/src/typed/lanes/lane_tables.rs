//! `LaneTables`.

use std::ops::{Index, IndexMut};

use super::LaneTable;

/// The tables of a lane, to be indexed by table id as those of a world.
#[derive(Debug)]
pub struct LaneTables<'w>(
    /// By ascending id.
    pub(in crate::typed) Vec<LaneTable<'w>>,
);

impl LaneTables<'_> {
    fn place(&self, table: usize) -> usize {
        self.0
            .binary_search_by_key(&table, |lent| lent.id.index())
            .expect(
                "the plan lends a lane every table that its queries match; give the task the query",
            )
    }
}

impl<'w> Index<usize> for LaneTables<'w> {
    type Output = LaneTable<'w>;

    #[inline]
    fn index(&self, table: usize) -> &LaneTable<'w> {
        &self.0[self.place(table)]
    }
}

impl IndexMut<usize> for LaneTables<'_> {
    #[inline]
    fn index_mut(&mut self, table: usize) -> &mut Self::Output {
        let place = self.place(table);
        &mut self.0[place]
    }
}
