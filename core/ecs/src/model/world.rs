//! Everything of one simulation: entities, their components, and the queries over them.

use bytemuck::Pod;
use keyway::model;

use super::{Arena, Component, Entity, Journal, Query, QueryId, Slot, Table, TableId};
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

    /// The entity's component, to be written. As [`World::get`].
    ///
    /// # Panics
    /// As [`World::get`].
    #[inline]
    pub fn get_mut<T: Pod>(&mut self, key: Key<T>, entity: Entity) -> Option<&mut T> {
        let slot = self.locate(entity)?;
        self.tables
            .get_mut(slot.table.index())?
            .column_mut(key)?
            .get_mut(slot.row as usize)
    }

    /// All values of a component in one table, one per row; `None` if the table has no such column.
    ///
    /// # Panics
    /// When the key belongs to another world and the sizes differ.
    #[inline]
    pub fn column<T: Pod>(&self, key: Key<T>, table: TableId) -> Option<&[T]> {
        self.tables.get(table.index())?.column(key)
    }

    /// All values of a component in one table, to be written. As [`World::column`].
    ///
    /// # Panics
    /// As [`World::column`].
    #[inline]
    pub fn column_mut<T: Pod>(&mut self, key: Key<T>, table: TableId) -> Option<&mut [T]> {
        self.tables.get_mut(table.index())?.column_mut(key)
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

    /// A query and the tables, apart, as iteration needs them.
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn parts(&self, query: QueryId) -> (&Query, &[Table]) {
        (&self.queries[query.index()], &self.tables)
    }

    /// A query and the tables, apart, as writing iteration needs them.
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn parts_mut(&mut self, query: QueryId) -> (&Query, &mut [Table]) {
        (&self.queries[query.index()], &mut self.tables)
    }
}
