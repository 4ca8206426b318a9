//! What one lane of a stage may touch.

use super::LaneTables;
use crate::typed::LentArena;
use crate::{Arena, ComponentId, Query, QueryId};

/// The part of a world that the tasks of one lane may touch while other lanes run. It can be sent to another thread.
///
/// [`each!`](crate::each) and its kin take a lane in the place of a world. [`World::lend`](crate::World::lend) makes it.
#[derive(Debug)]
pub struct Lane<'w> {
    /// Positions of its tasks in the list that was planned, in the order in which they are to run.
    pub tasks: &'w [u32],
    pub(in crate::typed) queries: &'w [Query],
    pub(in crate::typed) tables: LaneTables<'w>,
    /// By ascending component.
    pub(in crate::typed) arenas: Vec<LentArena<'w>>,
    pub(in crate::typed) tick: u64,
}

impl<'w> Lane<'w> {
    /// As [`World::parts`](crate::World::parts).
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn parts(&self, query: QueryId) -> (&'w Query, &LaneTables<'w>, u64) {
        (&self.queries[query.index()], &self.tables, self.tick)
    }

    /// As [`World::parts_mut`](crate::World::parts_mut).
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn parts_mut(&mut self, query: QueryId) -> (&'w Query, &mut LaneTables<'w>, u64) {
        (&self.queries[query.index()], &mut self.tables, self.tick)
    }

    /// The texts and lists of a component that a task of this lane reads or writes.
    #[inline]
    pub fn arena(&self, component: ComponentId) -> Option<&Arena> {
        self.arenas
            .iter()
            .map(LentArena::arena)
            .find(|arena| arena.component == component)
    }

    /// The texts and lists of a component that a task of this lane writes.
    #[inline]
    pub fn arena_mut(&mut self, component: ComponentId) -> Option<&mut Arena> {
        self.arenas
            .iter_mut()
            .filter_map(LentArena::arena_mut)
            .find(|arena| arena.component == component)
    }

    /// Bytes of all values that it was lent, the measure of [`World::worth_threads`](crate::World::worth_threads).
    pub fn bytes(&self) -> usize {
        let tables = self.tables.0.iter();
        tables
            .map(|table| {
                let sizes = table.columns.iter().map(|column| match column {
                    super::LentColumn::Kept => 0,
                    lent => lent.column().size as usize,
                });
                table.entities.len() * sizes.sum::<usize>()
            })
            .sum()
    }
}
