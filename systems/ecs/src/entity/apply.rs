//! Recorded changes are done: understood first, then everything that can fail, then everything that cannot.

use std::borrow::Cow;

use core_ecs::{
    Applied, Commands, ComponentId, EcsError, Entity, Operation, OperationKind, TableId, World,
};

use super::{Change, Changes, slots};
use crate::{Ecs, arena, event, links, table};

/// How many routes are held against an entity's before its own is looked up.
const ROUTES: usize = 8;

/// The way of entities through a buffer: those that are alike take it without another look.
struct Route<'s> {
    from: TableId,
    /// The steps of the entity that took it first.
    steps: &'s [(u32, u32)],
    to: TableId,
}

/// See [`EntityView::apply`](core_ecs::EntityView::apply).
pub(super) fn apply(world: &mut World, commands: &mut Commands) -> Result<Applied, EcsError> {
    let Changes {
        mut changes,
        steps,
        skipped,
    } = Changes::read(world, commands)?;
    let by_change = by_change(&steps);
    destinations(world, commands, &mut changes, &by_change)?;
    let spawned = spawn(world, &changes, commands.pending);
    migrate(world, &changes);
    if world.tables.iter().any(|table| table.watched) {
        for change in &changes {
            note(world, change, real(change.entity, &spawned));
        }
    }
    for steps in by_change.chunk_by(|left, right| left.0 == right.0) {
        let change = &changes[steps[0].0 as usize];
        if !change.gone {
            let operations = steps.iter().map(|step| operation(commands, step));
            write(world, commands, change, operations, &spawned);
        }
    }
    if changes.iter().any(|change| change.gone) {
        for step in &steps {
            let operation = operation(commands, step);
            if operation.kind == OperationKind::Despawn {
                Ecs::despawn(world, real(operation.entity, &spawned));
            }
        }
    }
    // The memory stays for the next recording.
    commands.operations.clear();
    commands.values.clear();
    commands.pending = 0;
    Ok(Applied { spawned, skipped })
}

/// The steps of each change behind each other, those of one in the order of the operations.
fn by_change(steps: &[(u32, u32)]) -> Cow<'_, [(u32, u32)]> {
    if steps.is_sorted_by_key(|(change, _)| *change) {
        return Cow::Borrowed(steps);
    }
    let mut steps = steps.to_vec();
    steps.sort_by_key(|(change, _)| *change);
    Cow::Owned(steps)
}

#[inline]
fn operation<'c>(commands: &'c Commands, step: &(u32, u32)) -> &'c Operation {
    &commands.operations[step.1 as usize]
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

/// Enters those who are new into their tables, and returns their handles in order. Their columns are those that get a
/// value, which stamps them.
fn spawn(world: &mut World, changes: &[Change], pending: u32) -> Vec<Entity> {
    let mut spawned = Vec::with_capacity(pending as usize);
    for change in changes.iter().filter(|change| change.from == TableId::NONE) {
        let row = world.tables[change.to.index()].rows();
        let entity = slots::give(world, change.to, row as u32);
        world.tables[change.to.index()].entities.push(entity);
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

/// Writes the values of an entity whose components are still there in the end, with real handles in the place of pending
/// ones.
fn write<'c>(
    world: &mut World,
    commands: &Commands,
    change: &Change,
    operations: impl Iterator<Item = &'c Operation>,
    spawned: &[Entity],
) {
    let Some(slot) = world.locate(real(change.entity, spawned)) else {
        return;
    };
    let row = slot.row as usize;
    for operation in operations.filter(|operation| operation.kind == OperationKind::Insert) {
        let value = (operation.component, commands.value(operation));
        arena::forget_replaced(world, slot, value);
        let table = &mut world.tables[slot.table.index()];
        table::write(table, row, value, world.tick);
        let handles = &world.components[operation.component.index()].entities;
        if !handles.is_empty()
            && let Some(place) = table.place(operation.component)
        {
            let size = value.1.len();
            let bytes = &mut table.columns[place].bytes_mut()[row * size..][..size];
            settle(bytes, handles, spawned);
        }
    }
}

/// Puts real handles in the place of pending ones.
fn settle(value: &mut [u8], handles: &[u32], spawned: &[Entity]) {
    for offset in handles {
        let handle = &mut value[*offset as usize..][..size_of::<Entity>()];
        let entity: Entity = bytemuck::pod_read_unaligned(handle);
        handle.copy_from_slice(bytemuck::bytes_of(&real(entity, spawned)));
    }
}

/// Finds the table that each entity goes to, makes those that do not exist, and makes room in them.
fn destinations(
    world: &mut World,
    commands: &Commands,
    changes: &mut [Change],
    steps: &[(u32, u32)],
) -> Result<(), EcsError> {
    let operation = |step| operation(commands, step);
    let mut routes: Vec<Route<'_>> = Vec::new();
    for steps in steps.chunk_by(|left, right| left.0 == right.0) {
        let change = &mut changes[steps[0].0 as usize];
        let alike = |(left, right)| same_way(operation(left), operation(right));
        let taken = routes.iter().rev().take(ROUTES).find(|route| {
            route.from == change.from
                && route.steps.len() == steps.len()
                && route.steps.iter().zip(steps).all(alike)
        });
        change.to = match taken {
            Some(route) => route.to,
            None => {
                let to = destination(world, change, steps.iter().map(operation))?;
                let from = change.from;
                routes.push(Route { from, steps, to });
                to
            }
        };
    }
    slots::reserve(world, commands.pending)?;
    reserve(world, changes)
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
    let mut coming = vec![0; world.tables.len()];
    for change in changes.iter().filter(|change| change.from != change.to) {
        coming[change.to.index()] += 1;
    }
    for (table, rows) in world.tables.iter_mut().zip(coming) {
        table::reserve(table, rows)?;
    }
    Ok(())
}
