//! `HierarchyView`.

use core_ecs::{EcsError, Entity, HierarchyView, World};
use keyway::viewmodel;

use crate::Ecs;

#[viewmodel(HierarchyView)]
impl Ecs {
    /// See [`HierarchyView::attach`].
    pub fn attach(world: &mut World, child: Entity, parent: Entity) -> Result<(), EcsError> {
        todo!()
    }

    /// See [`HierarchyView::detach`].
    pub fn detach(world: &mut World, child: Entity) -> Result<bool, EcsError> {
        todo!()
    }

    /// See [`HierarchyView::despawn_tree`].
    pub fn despawn_tree(world: &mut World, root: Entity) -> usize {
        todo!()
    }
}
