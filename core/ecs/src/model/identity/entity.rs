//! `Entity`.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// Names one entity for ever: a despawned entity's handle never names a later one.
/// A handle of zeros names nobody.
///
/// It is plain data and may be stored in components, saved and sent; clones of a world understand it alike.
#[repr(C)]
#[model]
#[derive(Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Pod, Zeroable)]
pub struct Entity {
    /// Position of its slot in `World::slots`.
    pub index: u32,
    /// How many entities used this slot so far, this one included; never 0.
    pub generation: u32,
}

impl Entity {
    /// The handle that names nobody.
    pub const NONE: Self = Self {
        index: 0,
        generation: 0,
    };
}
