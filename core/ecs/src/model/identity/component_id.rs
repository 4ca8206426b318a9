//! `ComponentId`.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// Position of a component in its world; stable as long as the world lives, also in clones of it.
#[repr(transparent)]
#[model]
#[derive(Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Pod, Zeroable)]
pub struct ComponentId(
    /// Position in `World::components`.
    pub u32,
);

impl ComponentId {
    /// Stands for no component, where an id is optional.
    pub const NONE: Self = Self(u32::MAX);

    /// The position as an index.
    #[inline]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
