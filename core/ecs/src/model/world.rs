//! Everything of one simulation: entities, their components, and the queries over them.

use std::ops::Range;

use bytemuck::Pod;
use keyway::model;

use super::{
    Arena, Component, ComponentId, Entity, Event, Journal, Query, QueryId, ReaderId, Slot, Table,
    TableId,
};
use crate::{Key, QueryKey};

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
    /// The id of [`Links`](super::Links), so that nobody must look for it; `None` until it is registered, and for a component
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

    /// Whether the entity lives and has the component; the question to ask for tags.
    #[inline]
    pub fn has<T>(&self, key: Key<T>, entity: Entity) -> bool {
        let table = self
            .locate(entity)
            .and_then(|slot| self.tables.get(slot.table.index()));
        table.is_some_and(|table| table.has(key.id))
    }

    /// The entity's component; `None` if the entity is dead or has no such component, or this has no data. Constant cost.
    ///
    /// # Panics
    /// When the key belongs to another world and the sizes differ.
    #[inline]
    pub fn get<T: Pod>(&self, key: Key<T>, entity: Entity) -> Option<&T> {
        let slot = self.locate(entity)?;
        self.tables
            .get(slot.table.index())?
            .column(key)?
            .get(slot.row as usize)
    }

    /// The entity's component, to be written in the present tick. As [`World::get`].
    ///
    /// # Panics
    /// As [`World::get`].
    #[inline]
    pub fn get_mut<T: Pod>(&mut self, key: Key<T>, entity: Entity) -> Option<&mut T> {
        let slot = self.locate(entity)?;
        let table = self.tables.get_mut(slot.table.index())?;
        let place = table.place(key.id)?;
        let column = table.columns.get_mut(place)?;
        Some(column.row_mut(slot.row as usize, self.tick))
    }

    /// All values of a component in one table, one per row; `None` if the table has no such column.
    ///
    /// # Panics
    /// When the key belongs to another world and the sizes differ.
    #[inline]
    pub fn column<T: Pod>(&self, key: Key<T>, table: TableId) -> Option<&[T]> {
        self.tables.get(table.index())?.column(key)
    }

    /// The values of these rows of a table, to be written in the present tick; `None` if the table has no such column or
    /// fewer rows. With the rows that `EntityView::spawn_batch` returned this fills new entities.
    ///
    /// # Panics
    /// When the key belongs to another world and the sizes differ.
    #[inline]
    pub fn rows_mut<T: Pod>(
        &mut self,
        key: Key<T>,
        table: TableId,
        rows: Range<usize>,
    ) -> Option<&mut [T]> {
        let table = self.tables.get_mut(table.index())?;
        let place = table.place(key.id)?;
        if rows.start > rows.end || rows.end > table.entities.len() {
            return None;
        }
        Some(table.columns.get_mut(place)?.rows_mut(rows, self.tick))
    }

    /// The only value of a type (see `ComponentView::set_resource`).
    ///
    /// # Panics
    /// When the key belongs to another world and the sizes differ.
    #[inline]
    pub fn resource<T: Pod>(&self, key: Key<T>) -> Option<&T> {
        let table = self.components.get(key.id.index())?.resource;
        self.column(key, table)?.first()
    }

    /// The only value of a type, to be written in the present tick.
    ///
    /// # Panics
    /// As [`World::resource`].
    #[inline]
    pub fn resource_mut<T: Pod>(&mut self, key: Key<T>) -> Option<&mut T> {
        let table = self.components.get(key.id.index())?.resource;
        self.rows_mut(key, table, 0..1)?.first_mut()
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

    /// How many entities a query matches. Costs one addition per matching table.
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn count<T>(&self, query: QueryKey<T>) -> usize {
        self.matches(query.id).map(Table::rows).sum()
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
