//! Texts and lists of entities.

use std::ops::Range;

use bytemuck::Pod;

use crate::{Arena, ComponentId, Entity, Key, List, Span, TableId, Text, World};

impl World {
    /// The arena of a component; `None` if it has neither texts nor lists.
    #[inline]
    pub fn arena(&self, component: ComponentId) -> Option<&Arena> {
        self.arenas
            .iter()
            .find(|arena| arena.component == component)
    }

    /// The arena of a component, to be written.
    #[inline]
    pub fn arena_mut(&mut self, component: ComponentId) -> Option<&mut Arena> {
        self.arenas
            .iter_mut()
            .find(|arena| arena.component == component)
    }

    /// How many units an arena would have if every text and list had bytes of its own and no spare room.
    pub fn needed_units(&self, arena: &Arena) -> u64 {
        let spans = match self.components.get(arena.component.index()) {
            Some(component) => component.spans.as_slice(),
            None => &[],
        };
        let columns = self.tables.iter().filter_map(|table| {
            let column = &table.columns[table.place(arena.component)?];
            Some((table.rows(), column))
        });
        columns
            .map(|(rows, column)| {
                let values = column
                    .bytes()
                    .chunks_exact(column.size.max(1) as usize)
                    .take(rows);
                values.map(|value| units(value, spans)).sum::<u64>()
            })
            .sum()
    }

    /// A text of an entity; `None` if the entity is dead or has no such component.
    ///
    /// ```
    /// use core_ecs::{Entity, Key, Text, World};
    /// use keyway::model;
    ///
    /// #[model(component)]
    /// struct Book {
    ///     title: Text,
    /// }
    ///
    /// fn rename(world: &mut World, key: Key<Book>, book: Entity) {
    ///     world.set_text(key, book, |book| &mut book.title, "Gulliver's Travels");
    ///     assert_eq!(world.text(key, book, |book| book.title), Some("Gulliver's Travels"));
    /// }
    /// ```
    #[inline]
    pub fn text<T: Pod>(
        &self,
        key: Key<T>,
        entity: Entity,
        field: impl FnOnce(&T) -> Text,
    ) -> Option<&str> {
        let text = field(self.get(key, entity)?);
        Some(self.arena(key.id)?.text(text))
    }

    /// Writes a text of an entity and returns whether the entity lives and has the component.
    ///
    /// # Panics
    /// As [`Arena::set_text`].
    #[inline]
    pub fn set_text<T: Pod>(
        &mut self,
        key: Key<T>,
        entity: Entity,
        field: impl FnOnce(&mut T) -> &mut Text,
        value: &str,
    ) -> bool {
        self.with_arena(key, entity, |component, arena| {
            arena.set_text(field(component), value)
        })
    }

    /// The items of a list of an entity; `None` if the entity is dead or has no such component.
    #[inline]
    pub fn items<T: Pod, I: Pod>(
        &self,
        key: Key<T>,
        entity: Entity,
        field: impl FnOnce(&T) -> List,
    ) -> Option<&[I]> {
        let list = field(self.get(key, entity)?);
        Some(self.arena(key.id)?.items(list))
    }

    /// Writes all items of a list of an entity and returns whether the entity lives and has the component.
    ///
    /// # Panics
    /// As [`Arena::set_items`].
    #[inline]
    pub fn set_items<T: Pod, I: Pod>(
        &mut self,
        key: Key<T>,
        entity: Entity,
        field: impl FnOnce(&mut T) -> &mut List,
        items: &[I],
    ) -> bool {
        self.with_arena(key, entity, |component, arena| {
            arena.set_items(field(component), items)
        })
    }

    /// Writes an item behind the last one of a list of an entity and returns whether the entity lives and has the component.
    ///
    /// # Panics
    /// As [`Arena::push`].
    #[inline]
    pub fn push_item<T: Pod, I: Pod>(
        &mut self,
        key: Key<T>,
        entity: Entity,
        field: impl FnOnce(&mut T) -> &mut List,
        item: I,
    ) -> bool {
        self.with_arena(key, entity, |component, arena| {
            arena.push(field(component), item)
        })
    }

    /// The values of these rows of a table and the arena of their component, to be written in the present tick; `None` if
    /// there are no such rows or no such arena. The form for many texts at once.
    ///
    /// # Panics
    /// When the key belongs to another world and the sizes differ.
    #[inline]
    pub fn rows_and_arena<T: Pod>(
        &mut self,
        key: Key<T>,
        table: TableId,
        rows: Range<usize>,
    ) -> Option<(&mut [T], &mut Arena)> {
        let arena = self
            .arenas
            .iter_mut()
            .find(|arena| arena.component == key.id)?;
        let table = self.tables.get_mut(table.index())?;
        let place = table.place(key.id)?;
        if rows.start > rows.end || rows.end > table.entities.len() {
            return None;
        }
        Some((
            table.columns.get_mut(place)?.rows_mut(rows, self.tick),
            arena,
        ))
    }

    #[inline]
    fn with_arena<T: Pod>(
        &mut self,
        key: Key<T>,
        entity: Entity,
        write: impl FnOnce(&mut T, &mut Arena),
    ) -> bool {
        let Some(slot) = self.locate(entity) else {
            return false;
        };
        let row = slot.row as usize;
        match self.rows_and_arena(key, slot.table, row..row + 1) {
            Some(([component], arena)) => {
                write(component, arena);
                true
            }
            _ => false,
        }
    }
}

/// How many units copies of what a value names would take.
fn units(value: &[u8], spans: &[u32]) -> u64 {
    let length = |offset: &u32| {
        let span: Span =
            bytemuck::pod_read_unaligned(&value[*offset as usize..][..size_of::<Span>()]);
        Span::units(span.length as usize) as u64
    };
    spans.iter().map(length).sum()
}
