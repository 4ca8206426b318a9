//! Texts and lists.

use core_ecs::{Budget, LoadError, Span, World};

use super::Reader;

/// Fills the arena of each component that has one.
pub(super) fn read(
    mut reader: Reader<'_>,
    world: &mut World,
    budget: &mut Budget,
) -> Result<(), LoadError> {
    for arena in &mut world.arenas {
        (arena.used, arena.garbage) = (reader.number()?, reader.number()?);
        arena.blocks = reader.memory(u64::from(arena.used) * Span::UNIT as u64)?;
    }
    reader.end()?;
    budget.arenas(world)
}
