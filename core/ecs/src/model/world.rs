//! Everything of one simulation: entities, their components, and the queries over them.

use keyway::model;

use super::changes::{Event, Journal};
use super::described::Component;
use super::identity::{ComponentId, Entity, QueryId, ReaderId, Slot, TableId};
use super::queries::Query;
use super::tables::{Arena, Table};

/// A world is plain data: cloning it copies memory, and every handle means the same in the copy.
///
/// `World::default()` is an empty one. Structure is changed through the Views only; values of components are read and
/// written here, in the caller's own code.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct World {
    /// The components, by id.
    pub components: Vec<Component>,
    /// The tables, by id; a table is never removed.
    pub tables: Vec<Table>,
    /// All tables, sorted by their set of components.
    pub index: Vec<TableId>,
    /// One slot per entity index.
    pub slots: Vec<Slot>,
    /// Indices that the next entities take, last first.
    pub free: Vec<u32>,
    /// The queries, by id.
    pub queries: Vec<Query>,
    /// The arenas of components with texts or lists, by ascending component.
    pub arenas: Vec<Arena>,
    /// Structural changes that somebody watches.
    pub journal: Journal,
    /// The id of [`Links`](crate::Links), so that nobody must look for it; `None` until it is registered, and for a component
    /// of this name with another layout.
    pub links: Option<ComponentId>,
    /// What writes are stamped with; see [`World::advance`].
    pub tick: u64,
}

impl World {
    /// How many entities live. Costs one addition per table.
    #[inline]
    pub fn entity_count(&self) -> usize {
        self.tables.iter().map(Table::rows).sum()
    }

    /// Begins the next tick and returns it: all that is written from now on has this tick or a later one, and all that was
    /// written before has an earlier one.
    #[inline]
    pub fn advance(&mut self) -> u64 {
        self.tick += 1;
        self.tick
    }

    /// Where a living entity is; `None` if it was despawned.
    #[inline]
    pub fn locate(&self, entity: Entity) -> Option<Slot> {
        let slot = *self.slots.get(entity.index as usize)?;
        (slot.generation == entity.generation && slot.table != TableId::NONE).then_some(slot)
    }

    /// Whether the entity lives.
    #[inline]
    pub fn contains(&self, entity: Entity) -> bool {
        self.locate(entity).is_some()
    }

    /// What a reader has still to read (see `EventView::read`); nothing if it is not open.
    #[inline]
    pub fn unread(&self, reader: ReaderId) -> &[Event] {
        let next = self.journal.readers.get(reader.0 as usize);
        let unread = next.and_then(|next| next.checked_sub(self.journal.first));
        unread
            .and_then(|unread| self.journal.events.get(usize::try_from(unread).ok()?..))
            .unwrap_or_default()
    }

    /// The tables that a query matches.
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn matches(&self, query: QueryId) -> impl Iterator<Item = &Table> {
        self.queries[query.index()]
            .tables
            .iter()
            .map(|table| &self.tables[table.index()])
    }

    /// A query, the tables and the tick, apart, as iteration needs them.
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn parts(&self, query: QueryId) -> (&Query, &[Table], u64) {
        (&self.queries[query.index()], &self.tables, self.tick)
    }

    /// A query, the tables and the tick, apart, as writing iteration needs them.
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn parts_mut(&mut self, query: QueryId) -> (&Query, &mut [Table], u64) {
        (&self.queries[query.index()], &mut self.tables, self.tick)
    }
}
