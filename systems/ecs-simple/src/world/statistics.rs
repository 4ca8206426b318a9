//! A world in numbers.

use core_ecs::{Block, Span, Statistics, World};

/// See [`WorldView::statistics`](core_ecs::WorldView::statistics).
pub(super) fn statistics(world: &World) -> Statistics {
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
