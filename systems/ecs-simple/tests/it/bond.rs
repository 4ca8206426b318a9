//! A component that names an entity.

use core_ecs::Entity;
use keyway::model;

/// Who it is bound to.
#[model(component)]
#[derive(Default)]
pub(crate) struct Bond {
    pub(crate) strength: u32,
    pub(crate) to: Entity,
}
