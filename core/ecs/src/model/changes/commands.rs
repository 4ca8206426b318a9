//! Structural changes that are recorded now and done later.

use keyway::model;

use super::{Operation, OperationKind};
use crate::model::identity::{ComponentId, Entity};

/// A buffer of structural changes: recorded without a world, for example within an iteration or by a lane, and done in
/// their order by `EntityView::apply`.
///
/// `spawn` gives a *pending* handle: generation 0, index counted from 1 within this buffer. Later operations of the same buffer may
/// name it, also in fields of type [`Entity`](crate::Entity) within values; `apply` puts the real one in its place.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Commands {
    /// The operations, in the order of recording.
    pub operations: Vec<Operation>,
    /// The values of all insertions, one behind the other.
    pub values: Vec<u8>,
    /// How many handles are pending.
    pub pending: u32,
}

impl Commands {
    /// Whether nothing is recorded.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty()
    }

    /// Spawns an entity without components and returns its pending handle.
    #[inline]
    pub fn spawn(&mut self) -> Entity {
        self.pending += 1;
        let entity = Entity {
            index: self.pending,
            generation: 0,
        };
        self.record(OperationKind::Spawn, entity, ComponentId::NONE, &[]);
        entity
    }

    /// Gives an entity a component, or a new value of it (see [`Key::value`](crate::Key::value)).
    #[inline]
    pub fn insert(&mut self, entity: Entity, (component, value): (ComponentId, &[u8])) {
        self.record(OperationKind::Insert, entity, component, value);
    }

    /// Takes a component from an entity.
    #[inline]
    pub fn remove(&mut self, entity: Entity, component: ComponentId) {
        self.record(OperationKind::Remove, entity, component, &[]);
    }

    /// Despawns an entity, when the buffer is applied.
    #[inline]
    pub fn despawn(&mut self, entity: Entity) {
        self.record(OperationKind::Despawn, entity, ComponentId::NONE, &[]);
    }

    /// The value of an insertion; nothing if it lies outside of the buffer.
    #[inline]
    pub fn value(&self, operation: &Operation) -> &[u8] {
        self.values
            .get(operation.start as usize..)
            .and_then(|values| values.get(..operation.length as usize))
            .unwrap_or_default()
    }

    #[inline]
    fn record(
        &mut self,
        kind: OperationKind,
        entity: Entity,
        component: ComponentId,
        value: &[u8],
    ) {
        self.operations.push(Operation {
            kind,
            component,
            entity,
            start: self.values.len() as u32,
            length: value.len() as u32,
        });
        self.values.extend_from_slice(value);
    }
}
