//! What the functions of one module share.
use crate::fault::Origin;
use crate::slot::Slot;

/// What the functions of one module in one image share: who they are and who comes after them.
#[derive(Debug)]
pub struct Context<V: 'static> {
    /// Who they are.
    pub origin: Origin,
    /// The table of the generation that took over; a late caller that finds no state here goes on to it.
    pub successor: Slot<V>,
}

impl<V: 'static> Context<V> {
    /// The context of a module's package.
    #[must_use]
    pub const fn new(module: &'static str) -> Self {
        Self {
            origin: Origin::new(module),
            successor: Slot::pending(),
        }
    }
}
