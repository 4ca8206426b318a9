//! Random access to one component, prepared for writing.

use bytemuck::Pod;

use crate::{Column, Entity, Key, Slot, World};

/// The values of one component, by entity, to be written: like [`World::get_mut`], for many writes in a row.
///
/// [`World::lookup_mut`] makes it, at a few nanoseconds per table. Each run of rows counts as written when one of its rows is
/// lent.
#[derive(Debug)]
pub struct LookupMut<'w, T> {
    slots: &'w [Slot],
    /// By table: the values, and the ticks of their runs; empty where the table has no such column.
    columns: Vec<(&'w mut [T], &'w mut [u64])>,
    tick: u64,
}

impl<T: Pod> LookupMut<'_, T> {
    /// The entity's component; `None` if the entity is dead or has no such component.
    #[inline]
    pub fn get(&self, entity: Entity) -> Option<&T> {
        let slot = self.locate(entity)?;
        self.columns
            .get(slot.table.index())?
            .0
            .get(slot.row as usize)
    }

    /// The entity's component, to be written; `None` if the entity is dead or has no such component.
    #[inline]
    pub fn get_mut(&mut self, entity: Entity) -> Option<&mut T> {
        let slot = self.locate(entity)?;
        let (values, chunks) = self.columns.get_mut(slot.table.index())?;
        let value = values.get_mut(slot.row as usize)?;
        chunks[slot.row as usize / Column::CHUNK] = self.tick;
        Some(value)
    }

    #[inline]
    fn locate(&self, entity: Entity) -> Option<Slot> {
        let slot = *self.slots.get(entity.index as usize)?;
        (slot.generation == entity.generation).then_some(slot)
    }
}

impl World {
    /// Prepares random access to a component, to be written. The whole column counts as written in this tick, for those who
    /// ask by column; its runs only where they are.
    ///
    /// # Panics
    /// When the key belongs to another world and the sizes differ.
    pub fn lookup_mut<T: Pod>(&mut self, key: Key<T>) -> LookupMut<'_, T> {
        let tick = self.tick;
        let columns = self.tables.iter_mut().map(|table| {
            let rows = table.entities.len();
            match table
                .place(key.id)
                .and_then(|place| table.columns.get_mut(place))
            {
                Some(column) => column.rows_and_ticks(rows, tick),
                None => Default::default(),
            }
        });
        LookupMut {
            columns: columns.collect(),
            slots: &self.slots,
            tick,
        }
    }
}
