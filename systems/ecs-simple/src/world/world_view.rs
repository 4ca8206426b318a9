//! `WorldView`.

use core_ecs::{
    Block, Description, EcsError, Entity, LoadError, Span, Statistics, World, WorldView,
};
use keyway::viewmodel;

use super::{check, load, merge, migrate, save};
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
        statistics(world)
    }

    /// See [`WorldView::check`].
    pub fn check(world: &World) -> Vec<String> {
        check::check(world)
    }
}

/// See [`WorldView::statistics`](core_ecs::WorldView::statistics).
fn statistics(world: &World) -> Statistics {
    let mut numbers = Statistics {
        entities: world.entity_count() as u64,
        components: world.components.len() as u64,
        tables: world.tables.len() as u64,
        queries: world.queries.len() as u64,
        events: world.journal.events.len() as u64,
        ..Statistics::default()
    };
    for table in &world.tables {
        if table.entities.is_empty() {
            numbers.empty_tables += 1;
        }
        for column in &table.columns {
            numbers.used_bytes += table.rows() as u64 * u64::from(column.size);
            numbers.reserved_bytes += (column.blocks.len() * size_of::<Block>()) as u64;
        }
    }
    for arena in &world.arenas {
        let garbage = u64::from(arena.garbage) * Span::UNIT as u64;
        numbers.used_bytes += (u64::from(arena.used) * Span::UNIT as u64).saturating_sub(garbage);
        numbers.reserved_bytes += (arena.blocks.len() * size_of::<Block>()) as u64;
        numbers.garbage_bytes += garbage;
    }
    numbers
}
