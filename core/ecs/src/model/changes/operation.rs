//! One recorded change.

use keyway::model;

use super::OperationKind;
use crate::model::identity::{ComponentId, Entity};

/// One change of one entity, to be done later.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub struct Operation {
    /// What is to be done.
    pub kind: OperationKind,
    /// The component; [`ComponentId::NONE`] for `Spawn` and `Despawn`.
    pub component: ComponentId,
    /// The entity, or a pending handle (see [`Commands`](crate::Commands)).
    pub entity: Entity,
    /// Where the value begins in [`Commands::values`](crate::Commands::values).
    pub start: u32,
    /// Bytes of the value; 0 unless `Insert`.
    pub length: u32,
}
