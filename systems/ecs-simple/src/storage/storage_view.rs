//! `StorageView`.

use core_ecs::{ComponentId, EcsError, StorageView, TableId, World};
use keyway::viewmodel;

use super::compact;
use crate::{Simple, lookup, table};

#[viewmodel(StorageView)]
impl Simple {
    /// See [`StorageView::table`].
    pub fn table(world: &mut World, components: &[ComponentId]) -> Result<TableId, EcsError> {
        let components = lookup::check_set(world, components)?;
        Ok(table::obtain(world, &components))
    }

    /// See [`StorageView::grow`].
    pub fn grow(world: &mut World, table: TableId, additional: u32) -> Result<(), EcsError> {
        table::get(world, table)?;
        table::make_room(world, table, additional)
    }

    /// See [`StorageView::compact`].
    pub fn compact(world: &mut World) {
        compact(world);
    }
}
