//! Buffers of commands are joined.

use crate::{Commands, Entity, Operation, World};

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
            let component = world.components.get(operation.component.index());
            for offset in component
                .map(|component| &component.entities[..])
                .unwrap_or_default()
            {
                let place = (operation.start + offset) as usize;
                // A value that is too short is refused when the buffer is applied.
                if let Some(handle) = self.values.get_mut(place..place + size_of::<Entity>()) {
                    let entity = shifted(bytemuck::pod_read_unaligned(handle), pending);
                    handle.copy_from_slice(bytemuck::bytes_of(&entity));
                }
            }
            self.operations.push(operation);
        }
        self.pending += std::mem::take(&mut other.pending);
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
            index: index + by,
            generation: 0,
        },
        entity => entity,
    }
}
