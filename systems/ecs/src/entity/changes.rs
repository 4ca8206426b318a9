//! What a buffer of commands means, entity by entity.

use core_ecs::{Commands, EcsError, Entity, Operation, OperationKind, TableId, World};

use super::Change;
use crate::lookup;

/// The meaning of a buffer.
#[derive(Default)]
pub(super) struct Changes {
    /// One for each entity that lives when it is named, in the order in which they are first named.
    pub(super) changes: Vec<Change>,
    /// Positions of a change and of an operation that belongs to it, in the order of the operations.
    pub(super) steps: Vec<(u32, u32)>,
    /// Operations on entities that do not live.
    pub(super) skipped: u32,
}

impl Changes {
    /// Reads a buffer; refuses what no order of doing could make right.
    pub(super) fn read(world: &World, commands: &Commands) -> Result<Self, EcsError> {
        let mut changes = Self {
            steps: Vec::with_capacity(commands.operations.len()),
            ..Self::default()
        };
        // Positions of changes, from 1: by pending handle, and by index of living entities.
        let mut pending =
            Vec::with_capacity(commands.operations.len().min(commands.pending as usize));
        let mut living = vec![0_u32; world.slots.len()];
        for (position, operation) in commands.operations.iter().enumerate() {
            check(world, commands, operation)?;
            let entity = operation.entity;
            let place = match (operation.kind, entity.generation) {
                (OperationKind::Spawn, _) => {
                    pending.push(0);
                    let next = pending.len() as u32;
                    if (entity.index, entity.generation) != (next, 0) {
                        return Err(EcsError::NoPending {
                            index: entity.index,
                        });
                    }
                    &mut pending[next as usize - 1]
                }
                (_, 0) => (entity.index as usize)
                    .checked_sub(1)
                    .and_then(|index| pending.get_mut(index))
                    .ok_or(EcsError::NoPending {
                        index: entity.index,
                    })?,
                _ if world.contains(entity) => &mut living[entity.index as usize],
                _ => {
                    changes.skipped += 1;
                    continue;
                }
            };
            if *place == 0 {
                changes.enter(world, entity);
                *place = changes.changes.len() as u32;
            }
            changes.step(*place - 1, operation.kind, position as u32);
        }
        match commands.pending as usize == pending.len() {
            true => Ok(changes),
            false => Err(EcsError::NoPending {
                index: commands.pending,
            }),
        }
    }

    fn enter(&mut self, world: &World, entity: Entity) {
        let from = world
            .locate(entity)
            .map_or(TableId::NONE, |slot| slot.table);
        self.changes.push(Change {
            entity,
            from,
            to: from,
            gone: false,
        });
    }

    fn step(&mut self, change: u32, kind: OperationKind, operation: u32) {
        let gone = &mut self.changes[change as usize].gone;
        if *gone {
            self.skipped += 1;
        } else {
            *gone = kind == OperationKind::Despawn;
            self.steps.push((change, operation));
        }
    }
}

/// Refuses an unknown component and a value that is not one of it.
fn check(world: &World, commands: &Commands, operation: &Operation) -> Result<(), EcsError> {
    match operation.kind {
        OperationKind::Insert => {
            lookup::check_value(world, (operation.component, commands.value(operation))).map(drop)
        }
        OperationKind::Remove => lookup::component(world, operation.component).map(drop),
        OperationKind::Spawn | OperationKind::Despawn => Ok(()),
    }
}
