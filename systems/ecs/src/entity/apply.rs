//! Recorded changes are done: understood first, then everything that can fail, then everything that cannot.

use core_ecs::{
    Applied, Commands, ComponentId, EcsError, Entity, Operation, OperationKind, TableId, World,
};

use super::{Change, Changes, slots};
use crate::{Ecs, arena, event, links, table};

/// See [`EntityView::apply`](core_ecs::EntityView::apply).
pub(super) fn apply(world: &mut World, commands: &mut Commands) -> Result<Applied, EcsError> {
    let mut changes = Changes::read(world, commands)?;
    destinations(world, commands, &mut changes)?;
    let Changes {
        changes,
        steps,
        skipped,
    } = changes;
    let spawned = spawn(world, &changes);
    migrate(world, &changes);
    if world.tables.iter().any(|table| table.watched) {
        for change in &changes {
            note(world, change, real(change.entity, &spawned));
        }
    }
    let done = |kind: OperationKind| {
        let operation = |(change, operation): &(u32, u32)| {
            (
                &changes[*change as usize],
                &commands.operations[*operation as usize],
            )
        };
        steps
            .iter()
            .map(operation)
            .filter(move |(_, operation)| operation.kind == kind)
    };
    for (_, operation) in done(OperationKind::Insert).filter(|(change, _)| !change.gone) {
        write(world, commands, operation, &spawned);
    }
    for (_, operation) in done(OperationKind::Despawn) {
        Ecs::despawn(world, real(operation.entity, &spawned));
    }
    *commands = Commands::default();
    Ok(Applied { spawned, skipped })
}

/// The entity behind a handle that may be pending.
fn real(entity: Entity, spawned: &[Entity]) -> Entity {
    let pending = (entity.index as usize)
        .checked_sub(1)
        .filter(|_| entity.generation == 0);
    pending
        .and_then(|index| spawned.get(index))
        .copied()
        .unwrap_or(entity)
}

/// Enters those who are new into their tables, and returns their handles in order.
fn spawn(world: &mut World, changes: &[Change]) -> Vec<Entity> {
    let mut spawned = Vec::new();
    for change in changes.iter().filter(|change| change.from == TableId::NONE) {
        let row = world.tables[change.to.index()].rows();
        let entity = slots::give(world, change.to, row as u32);
        let table = &mut world.tables[change.to.index()];
        table.entities.push(entity);
        for column in &mut table.columns {
            column.stamp(row, world.tick);
        }
        spawned.push(entity);
    }
    spawned
}

/// Moves those who were there, all that go the same way together.
fn migrate(world: &mut World, changes: &[Change]) {
    let mut moves: Vec<(TableId, TableId, Entity)> = changes
        .iter()
        .filter(|change| change.from != TableId::NONE && change.from != change.to)
        .map(|change| (change.from, change.to, change.entity))
        .collect();
    moves.sort_by_key(|(from, to, _)| (*from, *to));
    if let Some(component) = world.links {
        for (from, to, entity) in &moves {
            if !world.tables[to.index()].has(component) {
                links::leave(world, *entity, *from);
            }
        }
    }
    if !world.arenas.is_empty() {
        for (_, to, entity) in &moves {
            arena::forget_but(world, world.slots[entity.index as usize], *to);
        }
    }
    for alike in moves.chunk_by(|left, right| (left.0, left.1) == (right.0, right.1)) {
        let entities: Vec<Entity> = alike.iter().map(|(_, _, entity)| *entity).collect();
        table::transfer_all(world, alike[0].0, alike[0].1, &entities);
    }
}

/// Notes what a change has done to its entity.
fn note(world: &mut World, change: &Change, entity: Entity) {
    let watched = |id: TableId| {
        world
            .tables
            .get(id.index())
            .is_some_and(|table| table.watched)
    };
    if !watched(change.from) && !watched(change.to) {
        return;
    }
    if change.from == TableId::NONE {
        return event::spawned(world, entity, change.to);
    }
    let [before, after] =
        [change.from, change.to].map(|id| world.tables[id.index()].components.clone());
    for component in before.iter().filter(|component| !after.contains(component)) {
        event::removed(world, entity, *component);
    }
    for component in after.iter().filter(|component| !before.contains(component)) {
        event::added(world, entity, *component);
    }
}

/// Writes a value if its component is still there in the end, with real handles in the place of pending ones.
fn write(world: &mut World, commands: &Commands, operation: &Operation, spawned: &[Entity]) {
    let Some(slot) = world.locate(real(operation.entity, spawned)) else {
        return;
    };
    let (row, tick) = (slot.row as usize, world.tick);
    let bytes = commands.value(operation);
    arena::forget_replaced(world, slot, (operation.component, bytes));
    let table = &mut world.tables[slot.table.index()];
    let handles = &world.components[operation.component.index()].entities;
    if handles.is_empty() {
        return table::write(table, row, (operation.component, bytes), tick);
    }
    let mut bytes = bytes.to_vec();
    for offset in handles {
        let handle = &mut bytes[*offset as usize..][..size_of::<Entity>()];
        let entity: Entity = bytemuck::pod_read_unaligned(handle);
        handle.copy_from_slice(bytemuck::bytes_of(&real(entity, spawned)));
    }
    table::write(table, row, (operation.component, &bytes), tick);
}

/// Finds the table that each entity goes to, makes those that do not exist, and makes room in them.
fn destinations(
    world: &mut World,
    commands: &Commands,
    changes: &mut Changes,
) -> Result<(), EcsError> {
    let operation = |step: &(u32, u32)| &commands.operations[step.1 as usize];
    let mut steps = changes.steps.clone();
    steps.sort_by_key(|(change, _)| *change);
    // Neighbours often go the same way: then nothing is looked up.
    let mut last: (TableId, &[(u32, u32)], TableId) = (TableId::NONE, &[], TableId::NONE);
    for steps in steps.chunk_by(|left, right| left.0 == right.0) {
        let change = &mut changes.changes[steps[0].0 as usize];
        let alike = |(left, right)| same_way(operation(left), operation(right));
        if change.from != last.0
            || steps.len() != last.1.len()
            || !steps.iter().zip(last.1).all(alike)
        {
            let to = destination(world, change, steps.iter().map(operation))?;
            last = (change.from, steps, to);
        }
        change.to = last.2;
    }
    slots::reserve(world, commands.pending)?;
    reserve(world, &changes.changes)
}

fn same_way(left: &Operation, right: &Operation) -> bool {
    (left.kind, left.component) == (right.kind, right.component)
}

/// The table of the components that are left after these operations. One that goes in the end stays where it is.
fn destination<'c>(
    world: &mut World,
    change: &Change,
    operations: impl Iterator<Item = &'c Operation>,
) -> Result<TableId, EcsError> {
    let mut components: Vec<ComponentId> = match world.tables.get(change.from.index()) {
        Some(_) if change.gone => return Ok(change.from),
        Some(table) => table.components.clone(),
        None if change.gone => return table::obtain(world, &[]),
        None => Vec::new(),
    };
    for operation in operations {
        match (
            operation.kind,
            components.binary_search(&operation.component),
        ) {
            (OperationKind::Insert, Err(place)) => components.insert(place, operation.component),
            (OperationKind::Remove, Ok(place)) => drop(components.remove(place)),
            _ => {}
        }
    }
    table::obtain(world, &components)
}

/// Makes room for all rows that come.
fn reserve(world: &mut World, changes: &[Change]) -> Result<(), EcsError> {
    let mut coming: Vec<TableId> = changes
        .iter()
        .filter(|change| change.from != change.to)
        .map(|change| change.to)
        .collect();
    coming.sort_unstable();
    for rows in coming.chunk_by(|left, right| left == right) {
        table::reserve(&mut world.tables[rows[0].index()], rows.len() as u32)?;
    }
    Ok(())
}
