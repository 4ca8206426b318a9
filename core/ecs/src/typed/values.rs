//! Values of components by typed keys.

use std::ops::Range;

use bytemuck::Pod;

use crate::{Entity, Key, QueryKey, Table, TableId, World};

impl World {
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

    /// How many entities a query matches. Costs one addition per matching table.
    ///
    /// # Panics
    /// When the query belongs to another world.
    #[inline]
    pub fn count<T>(&self, query: QueryKey<T>) -> usize {
        self.matches(query.id).map(Table::rows).sum()
    }
}

impl Table {
    /// All values of a component, one per row; `None` if it is absent or has no data.
    ///
    /// # Panics
    /// When the key belongs to another world and the sizes differ.
    #[inline]
    pub fn column<T: Pod>(&self, key: Key<T>) -> Option<&[T]> {
        let place = self.place(key.id)?;
        Some(self.columns.get(place)?.rows(0..self.entities.len()))
    }
}
