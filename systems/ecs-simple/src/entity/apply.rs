//! A buffer of commands is read once, then done in the order that the contract gives.

use core_ecs::{
    Applied, Commands, ComponentId, EcsError, Entity, Operation, OperationKind, TableId, World,
};

use super::{check_handles, give};
use crate::{Simple, event, links, lookup, table};

/// What becomes of an entity that a buffer names, as far as it was read.
#[derive(Clone)]
struct Fate {
    /// The handle in the buffer, which may be pending.
    entity: Entity,
    /// The table in which it is; `None` for one that the buffer spawns.
    from: Option<TableId>,
    /// What it has in the end, ascending.
    components: Vec<ComponentId>,
    /// Whether the buffer despawns the entity.
    gone: bool,
}

/// See [`EntityView::apply`](core_ecs::EntityView::apply).
pub(super) fn apply(world: &mut World, commands: &mut Commands) -> Result<Applied, EcsError> {
    let (fates, done) = read(world, commands)?;
    let skipped = (commands.operations.len() - done.len()) as u32;
    let to = tables(world, &fates)?;
    let mut spawned = Vec::new();
    for _ in 0..commands.pending {
        spawned.push(give(world));
    }
    let real = |entity: Entity| match entity.generation {
        0 => spawned
            .get((entity.index as usize).wrapping_sub(1))
            .copied()
            .unwrap_or(entity),
        _ => entity,
    };
    for (fate, to) in fates.iter().zip(&to) {
        if fate.from.is_none() {
            table::put(world, real(fate.entity), *to, &[]);
        }
    }
    move_all(world, &fates, &to);
    for (fate, to) in fates.iter().zip(&to) {
        note(world, real(fate.entity), fate.from, *to);
    }
    for operation in &done {
        if operation.kind == OperationKind::Insert {
            write(world, commands, operation, &fates, real);
        }
    }
    for operation in &done {
        if operation.kind == OperationKind::Despawn {
            Simple::despawn(world, real(operation.entity));
        }
    }
    *commands = Commands::default();
    Ok(Applied { spawned, skipped })
}

/// What becomes of each entity, in the order of being named, and the operations on entities that live at their place.
fn read(world: &World, commands: &Commands) -> Result<(Vec<Fate>, Vec<Operation>), EcsError> {
    let mut fates: Vec<Fate> = Vec::new();
    let mut done = Vec::new();
    let mut pending = 0;
    for operation in &commands.operations {
        check(world, commands, operation)?;
        let entity = operation.entity;
        let refusal = EcsError::NoPending {
            index: entity.index,
        };
        if operation.kind == OperationKind::Spawn {
            pending += 1;
            if (entity.index, entity.generation) != (pending, 0) {
                return Err(refusal);
            }
        } else if entity.generation == 0 && !(1..=pending).contains(&entity.index) {
            return Err(refusal);
        } else if entity.generation != 0 && !world.contains(entity) {
            continue;
        }
        if !fates.iter().any(|fate| fate.entity == entity) {
            fates.push(begin(world, entity));
        }
        let fate = fates.iter_mut().find(|fate| fate.entity == entity);
        let fate = fate.expect("it was just put there");
        if !fate.gone {
            follow(fate, operation);
            done.push(*operation);
        }
    }
    if commands.pending != pending {
        return Err(EcsError::NoPending {
            index: commands.pending,
        });
    }
    Ok((fates, done))
}

fn check(world: &World, commands: &Commands, operation: &Operation) -> Result<(), EcsError> {
    match operation.kind {
        OperationKind::Insert => {
            let value = (operation.component, commands.value(operation));
            lookup::check_value(world, value, 1)
        }
        OperationKind::Remove => lookup::component(world, operation.component).map(drop),
        OperationKind::Spawn | OperationKind::Despawn => Ok(()),
    }
}

fn begin(world: &World, entity: Entity) -> Fate {
    let from = world.locate(entity).map(|slot| slot.table);
    Fate {
        entity,
        from,
        components: from.map_or(Vec::new(), |from| {
            world.tables[from.index()].components.clone()
        }),
        gone: false,
    }
}

fn follow(fate: &mut Fate, operation: &Operation) {
    match operation.kind {
        OperationKind::Spawn => {}
        OperationKind::Insert => {
            fate.components.push(operation.component);
            fate.components.sort();
            fate.components.dedup();
        }
        OperationKind::Remove => fate
            .components
            .retain(|component| *component != operation.component),
        OperationKind::Despawn => fate.gone = true,
    }
}

/// Where each goes, with room for all. One that is despawned stays where it is, or has no components.
fn tables(world: &mut World, fates: &[Fate]) -> Result<Vec<TableId>, EcsError> {
    let mut tables = Vec::new();
    for fate in fates {
        tables.push(match fate.from {
            Some(from) if fate.gone => from,
            None if fate.gone => table::obtain(world, &[]),
            _ => table::obtain(world, &fate.components),
        });
    }
    let spawned = fates.iter().filter(|fate| fate.from.is_none()).count();
    check_handles(world, spawned as u32)?;
    for to in &tables {
        let coming = fates
            .iter()
            .zip(&tables)
            .filter(|(fate, table)| *table == to && fate.from != Some(*to))
            .count();
        table::make_room(world, *to, coming as u32)?;
    }
    Ok(tables)
}

/// Moves those who were there, by the table they leave, the one they go to, and their place in the buffer.
fn move_all(world: &mut World, fates: &[Fate], to: &[TableId]) {
    let mut moves = Vec::new();
    for (place, (fate, to)) in fates.iter().zip(to).enumerate() {
        if let Some(from) = fate.from.filter(|from| from != to) {
            moves.push((from, *to, place, fate.entity));
        }
    }
    moves.sort();
    for (_, to, _, entity) in moves {
        let stays = world
            .links
            .is_some_and(|component| world.tables[to.index()].components.contains(&component));
        if !stays {
            links::leave(world, entity);
        }
        table::move_row(world, entity, to);
    }
}

fn note(world: &mut World, entity: Entity, from: Option<TableId>, to: TableId) {
    let after = world.tables[to.index()].components.clone();
    let Some(from) = from else {
        return event::spawned(world, entity, &after);
    };
    let before = world.tables[from.index()].components.clone();
    let lacks = |set: &[ComponentId], component: &ComponentId| !set.contains(component);
    for component in before.iter().filter(|component| lacks(&after, component)) {
        event::removed(world, entity, *component);
    }
    for component in after.iter().filter(|component| lacks(&before, component)) {
        event::added(world, entity, *component);
    }
}

/// Writes a value, unless its component or its entity is gone in the end.
fn write(
    world: &mut World,
    commands: &Commands,
    operation: &Operation,
    fates: &[Fate],
    real: impl Fn(Entity) -> Entity,
) {
    let stays = fates.iter().any(|fate| {
        fate.entity == operation.entity
            && !fate.gone
            && fate.components.contains(&operation.component)
    });
    if !stays {
        return;
    }
    let mut bytes = commands.value(operation).to_vec();
    for offset in &world.components[operation.component.index()].entities {
        let handle = &mut bytes[*offset as usize..][..size_of::<Entity>()];
        let named = real(bytemuck::pod_read_unaligned(handle));
        handle.copy_from_slice(bytemuck::bytes_of(&named));
    }
    table::overwrite(world, real(operation.entity), (operation.component, &bytes));
}
