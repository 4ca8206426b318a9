//! `WorldView`.

use core_ecs::{
    Block, Description, EcsError, Entity, LoadError, Span, Statistics, Table, World, WorldView,
};
use keyway::viewmodel;

use super::{check, copy, load, merge, migrate, save};
use crate::Ecs;

#[viewmodel(WorldView)]
impl Ecs {
    /// See [`WorldView::copy`].
    pub fn copy(from: &World, into: &mut World) {
        copy::copy(from, into);
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
        check::world(world)
    }
}

/// See [`WorldView::statistics`](core_ecs::WorldView::statistics).
fn statistics(world: &World) -> Statistics {
    let units = |count: u32| u64::from(count) * Span::UNIT as u64;
    let blocks = |blocks: &Vec<Block>| (blocks.len() * size_of::<Block>()) as u64;
    let columns = || world.tables.iter().flat_map(|table| &table.columns);
    let row = |table: &Table| -> u64 {
        table
            .columns
            .iter()
            .map(|column| u64::from(column.size))
            .sum()
    };
    let tables = world
        .tables
        .iter()
        .map(|table| table.rows() as u64 * row(table));
    let arenas = world
        .arenas
        .iter()
        .map(|arena| units(arena.used.saturating_sub(arena.garbage)));
    let held = columns().map(|column| blocks(&column.blocks));
    Statistics {
        entities: world.entity_count() as u64,
        components: world.components.len() as u64,
        tables: world.tables.len() as u64,
        empty_tables: world
            .tables
            .iter()
            .filter(|table| table.rows() == 0)
            .count() as u64,
        queries: world.queries.len() as u64,
        used_bytes: tables.chain(arenas).sum(),
        reserved_bytes: held
            .chain(world.arenas.iter().map(|arena| blocks(&arena.blocks)))
            .sum(),
        garbage_bytes: world.arenas.iter().map(|arena| units(arena.garbage)).sum(),
        events: world.journal.events.len() as u64,
    }
}
