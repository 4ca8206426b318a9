//! `QueryId`.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// Position of a query in its world; stable as long as the world lives, also in clones of it.
#[repr(transparent)]
#[model]
#[derive(Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Pod, Zeroable)]
pub struct QueryId(
    /// Position in `World::queries`.
    pub u32,
);

impl QueryId {
    /// The position as an index.
    #[inline]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
