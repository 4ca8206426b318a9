//! Which way a row goes.

use core_ecs::{Table, TableId};

/// Whether a row gains or loses a component.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    /// To the table with one component more.
    Add,
    /// To the table with one component less.
    Remove,
}

impl Way {
    /// The ways of this kind that a table remembers.
    #[inline]
    pub(super) fn edges(self, table: &Table) -> &Vec<TableId> {
        match self {
            Self::Add => &table.adds,
            Self::Remove => &table.removes,
        }
    }

    /// The same, to be extended.
    pub(super) fn edges_mut(self, table: &mut Table) -> &mut Vec<TableId> {
        match self {
            Self::Add => &mut table.adds,
            Self::Remove => &mut table.removes,
        }
    }
}
