//! `TableId`.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// Position of a table in its world; stable as long as the world lives, also in clones of it.
#[repr(transparent)]
#[model]
#[derive(Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Pod, Zeroable)]
pub struct TableId(
    /// Position in `World::tables`.
    pub u32,
);

impl TableId {
    /// No table: where the slot of a despawned entity and a way not yet taken point.
    pub const NONE: Self = Self(u32::MAX);

    /// The position as an index.
    #[inline]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
