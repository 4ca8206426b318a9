//! Tables, for those who think in rows.

use keyway::view;

use crate::{ComponentId, EcsError, TableId, World};

/// Makes, grows and trims tables.
#[view]
pub struct StorageView {
    /// Returns the table of exactly these components, in any order; makes it if there is none.
    ///
    /// Cost: a binary search over the tables; when it is made also one mask test per query.
    ///
    /// # Errors
    /// An unknown or repeated component, too many tables.
    pub table: fn(world: &mut World, components: &[ComponentId]) -> Result<TableId, EcsError>,

    /// Makes room for `additional` more rows, so that as many spawns need no growth.
    ///
    /// Cost: at most one copy of the table.
    ///
    /// # Errors
    /// An unknown table, no room.
    pub grow: fn(world: &mut World, table: TableId, additional: u32) -> Result<(), EcsError>,

    /// Gives back the memory of rows that no entity uses, and gathers texts and lists: each span gets its own bytes, without
    /// spare room, in the order of tables, rows and fields. An arena that would exceed 32 GiB by that is left as it is.
    ///
    /// Cost: at most one copy of every table and arena.
    pub compact: fn(world: &mut World),
}
