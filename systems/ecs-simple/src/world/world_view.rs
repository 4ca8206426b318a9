//! `WorldView`.

use core_ecs::{Description, EcsError, Entity, LoadError, Statistics, World, WorldView};
use keyway::viewmodel;

use super::{check, load, merge, migrate, save, statistics};
use crate::Simple;

#[viewmodel(WorldView)]
impl Simple {
    /// See [`WorldView::copy`].
    pub fn copy(from: &World, into: &mut World) {
        *into = from.clone();
    }

    /// See [`WorldView::save`].
    pub fn save(world: &World) -> Vec<u8> {
        save::save(world)
    }

    /// See [`WorldView::load`].
    pub fn load(bytes: &[u8]) -> Result<World, LoadError> {
        load::load(bytes)
    }

    /// See [`WorldView::migrate`].
    pub fn migrate(world: &mut World, components: &[Description]) -> Result<(), EcsError> {
        migrate::migrate(world, components)
    }

    /// See [`WorldView::merge`].
    pub fn merge(world: &mut World, other: &World) -> Result<Vec<Entity>, EcsError> {
        merge::merge(world, other)
    }

    /// See [`WorldView::statistics`].
    pub fn statistics(world: &World) -> Statistics {
        statistics::statistics(world)
    }

    /// See [`WorldView::check`].
    pub fn check(world: &World) -> Vec<String> {
        check::check(world)
    }
}
