//! Where the entities of a buffer of commands go, and room for them.

use core_ecs::{Commands, ComponentId, EcsError, Operation, OperationKind, TableId, World};

use super::{Change, Changes, slots};
use crate::table;

/// Finds the table that each entity goes to, makes those that do not exist, and makes room in them.
pub(super) fn destinations(
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
