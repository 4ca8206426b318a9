//! Buffers of commands are joined.

use crate::{Commands, Entity, Operation, OperationKind, World};

impl Commands {
    /// Puts the changes of another buffer behind those of this one, and empties it. One buffer per lane, joined in the order
    /// of the lanes, has the same outcome on any number of threads.
    ///
    /// Pending handles of the other buffer go on counting behind those of this one, also within values; the world tells
    /// where in its components handles lie.
    pub fn append(&mut self, other: &mut Self, world: &World) {
        let (pending, start) = (self.pending, self.values.len() as u32);
        self.values.append(&mut other.values);
        for operation in other.operations.drain(..) {
            let operation = Operation {
                entity: shifted(operation.entity, pending),
                start: start + operation.start,
                ..operation
            };
            // Only what inserts has a value; a removal's start is where the next value begins.
            if pending > 0 && operation.kind == OperationKind::Insert {
                self.shift_handles(&operation, world, pending);
            }
            self.operations.push(operation);
        }
        self.pending += std::mem::take(&mut other.pending);
    }

    /// Counts on the pending handles within the value of an operation.
    fn shift_handles(&mut self, operation: &Operation, world: &World, by: u32) {
        let Some(component) = world.components.get(operation.component.index()) else {
            return;
        };
        let start = operation.start as usize;
        let Some(value) = self
            .values
            .get_mut(start..start + operation.length as usize)
        else {
            return;
        };
        for offset in component.entities.iter().map(|offset| *offset as usize) {
            // A value that is too short is refused when the buffer is applied.
            if let Some(handle) = value.get_mut(offset..offset + size_of::<Entity>()) {
                let entity = shifted(bytemuck::pod_read_unaligned(handle), by);
                handle.copy_from_slice(bytemuck::bytes_of(&entity));
            }
        }
    }
}

/// A handle, counted on if it is pending.
fn shifted(entity: Entity, by: u32) -> Entity {
    match entity {
        Entity::NONE => entity,
        Entity {
            index,
            generation: 0,
        } => Entity {
            index: index.saturating_add(by),
            generation: 0,
        },
        entity => entity,
    }
}
