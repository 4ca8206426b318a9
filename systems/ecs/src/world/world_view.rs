//! `WorldView`.

use core_ecs::{Description, EcsError, Entity, LoadError, Statistics, World, WorldView};
use keyway::viewmodel;

use super::check;
use crate::Ecs;

#[viewmodel(WorldView)]
impl Ecs {
    /// See [`WorldView::copy`].
    pub fn copy(from: &World, into: &mut World) {
        todo!()
    }

    /// See [`WorldView::save`].
    pub fn save(world: &World) -> Vec<u8> {
        todo!()
    }

    /// See [`WorldView::load`].
    pub fn load(bytes: &[u8]) -> Result<World, LoadError> {
        todo!()
    }

    /// See [`WorldView::migrate`].
    pub fn migrate(world: &mut World, components: &[Description]) -> Result<(), EcsError> {
        todo!()
    }

    /// See [`WorldView::merge`].
    pub fn merge(world: &mut World, other: &World) -> Result<Vec<Entity>, EcsError> {
        todo!()
    }

    /// See [`WorldView::statistics`].
    pub fn statistics(world: &World) -> Statistics {
        todo!()
    }

    /// See [`WorldView::check`].
    pub fn check(world: &World) -> Vec<String> {
        check::world(world)
    }
}
