//! An animal on the grid.

use core_ecs::Entity;

/// An animal as the others see it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Resident {
    pub(crate) entity: Entity,
    pub(crate) place: [f32; 2],
    pub(crate) speed: [f32; 2],
}
