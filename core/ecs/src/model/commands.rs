//! Structural changes that are recorded now and done later.

use keyway::model;

use super::Operation;

/// A buffer of structural changes: recorded without a world, for example within an iteration or by a lane, and done in
/// their order by `EntityView::apply`.
///
/// `spawn` gives a *pending* handle: generation 0, index counted within this buffer. Later operations of the same buffer may
/// name it, also in fields of type [`Entity`](super::Entity) within values; `apply` puts the real one in its place.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Commands {
    /// The changes, in order.
    pub operations: Vec<Operation>,
    /// The values of all insertions, one behind the other.
    pub values: Vec<u8>,
    /// How many handles are pending.
    pub pending: u32,
}
