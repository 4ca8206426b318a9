//! A world in numbers.

use core_ecs::{Block, Span, Statistics, Table, World};

/// See [`WorldView::statistics`](core_ecs::WorldView::statistics).
pub(super) fn statistics(world: &World) -> Statistics {
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
