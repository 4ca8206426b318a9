//! All entities that have the same set of components.

use std::ops::Range;

use keyway::model;

use super::Column;
use super::some_disjoint_mut::some_disjoint_mut;
use crate::model::identity::{ComponentId, Entity, TableId};

/// One table per set of components: a column for each, a row for each entity.
///
/// Only the System changes anything here but the values of components.
#[model]
#[derive(PartialEq, Eq)]
pub struct Table {
    /// The components in ascending order, tags included.
    pub components: Vec<ComponentId>,
    /// The same as one bit per component id.
    pub mask: Vec<u64>,
    /// A column for each component with data, in ascending order of the component.
    pub columns: Vec<Column>,
    /// For each component id its column number, or [`Table::NO_COLUMN`]; ids behind the end have none.
    pub places: Vec<u32>,
    /// The entity of each row.
    pub entities: Vec<Entity>,
    /// Rows that fit without growth.
    pub capacity: u32,
    /// Whether the journal notes who comes and goes here: some component is watched, or all entities are.
    pub watched: bool,
    /// For each component id the table of rows that gain it; [`TableId::NONE`], and ids behind the end, if none ever did.
    pub adds: Vec<TableId>,
    /// For each component id the table of rows that lose it; as `adds`.
    pub removes: Vec<TableId>,
}

impl Table {
    /// Stands for a column number where there is no column.
    pub const NO_COLUMN: u32 = u32::MAX;

    /// How many entities it holds.
    #[inline]
    pub fn rows(&self) -> usize {
        self.entities.len()
    }

    /// The column number of a component; `None` for a component that is absent or has no data.
    #[inline]
    pub fn place(&self, component: ComponentId) -> Option<usize> {
        let place = *self.places.get(component.index())?;
        (place != Self::NO_COLUMN).then_some(place as usize)
    }

    /// Whether its entities have the component, tags included.
    #[inline]
    pub fn has(&self, component: ComponentId) -> bool {
        let word = self.mask.get(component.index() / 64).copied().unwrap_or(0);
        word >> (component.0 % 64) & 1 == 1
    }

    /// The entities and the columns with these numbers, apart.
    ///
    /// # Panics
    /// When a number is out of range.
    #[inline]
    pub fn split<const N: usize>(&self, places: [usize; N]) -> (&[Entity], [&Column; N]) {
        (&self.entities, places.map(|place| &self.columns[place]))
    }

    /// The entities and the columns with these numbers, apart, the columns to be written.
    ///
    /// # Panics
    /// When a number is out of range or there twice.
    #[inline]
    pub fn split_mut<const N: usize>(
        &mut self,
        places: [usize; N],
    ) -> (&[Entity], [&mut Column; N]) {
        let columns = self.columns.get_disjoint_mut(places);
        (
            &self.entities,
            columns.expect("a query names each column of a table once"),
        )
    }

    /// As [`Table::split`]; `None` for each number without a column, as [`Table::NO_COLUMN`] is.
    #[inline]
    pub fn split_some<const N: usize>(
        &self,
        places: [usize; N],
    ) -> (&[Entity], [Option<&Column>; N]) {
        (&self.entities, places.map(|place| self.columns.get(place)))
    }

    /// As [`Table::split_mut`]; `None` for each number without a column, as [`Table::NO_COLUMN`] is.
    #[inline]
    pub fn split_some_mut<const N: usize>(
        &mut self,
        places: [usize; N],
    ) -> (&[Entity], [Option<&mut Column>; N]) {
        (&self.entities, some_disjoint_mut(&mut self.columns, places))
    }

    /// The next run of rows, from `next` on, in which one of the columns with these numbers was written at `since` or later.
    ///
    /// # Panics
    /// When a number is out of range.
    #[inline]
    pub fn changed_rows(&self, places: &[u32], since: u64, next: usize) -> Option<Range<usize>> {
        let columns = places.iter().map(|place| &self.columns[*place as usize]);
        Column::changed_rows(columns, self.entities.len(), since, next)
    }
}
