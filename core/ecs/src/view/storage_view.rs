//! Tables, for those who think in rows.

use keyway::view;

use crate::{ComponentId, EcsError, TableId, World};

/// Makes, grows, trims and checks tables.
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
    pub reserve: fn(world: &mut World, table: TableId, additional: u32) -> Result<(), EcsError>,

    /// Gives back the memory of rows that no entity uses.
    ///
    /// Cost: at most one copy of every table.
    pub compact: fn(world: &mut World),

    /// Checks that everything in the world agrees and returns a sentence for each thing that does not; none if it is sound.
    ///
    /// Cost: a few steps per entity, table and query.
    pub check: fn(world: &World) -> Vec<String>,
}
