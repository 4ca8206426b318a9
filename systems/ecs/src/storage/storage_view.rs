//! `StorageView`.

use core_ecs::{ComponentId, EcsError, StorageView, TableId, World};
use keyway::viewmodel;

use crate::{Ecs, arena, lookup, table};

#[viewmodel(StorageView)]
impl Ecs {
    /// See [`StorageView::table`].
    pub fn table(world: &mut World, components: &[ComponentId]) -> Result<TableId, EcsError> {
        let mut components = components.to_vec();
        lookup::sort_unique(world, &mut components)?;
        table::obtain(world, &components)
    }

    /// See [`StorageView::grow`].
    pub fn grow(world: &mut World, table: TableId, additional: u32) -> Result<(), EcsError> {
        table::reserve(table::get_mut(world, table)?, additional)
    }

    /// See [`StorageView::compact`].
    pub fn compact(world: &mut World) {
        world.tables.iter_mut().for_each(table::shrink);
        arena::compact(world);
    }
}
