//! `Context`, the static that the functions of one module share.
use crate::fault::Origin;
use crate::slot::Slot;

/// State that the functions of one module in one image share: their origin, and the table of their successor.
#[derive(Debug)]
pub struct Context<V: 'static> {
    /// Module and generation for Faults.
    pub origin: Origin,
    /// Table of the generation that took over; a late call that finds no state here is forwarded to it.
    pub successor: Slot<V>,
}

impl<V: 'static> Context<V> {
    /// Makes the context of a module from its package name.
    #[must_use]
    pub const fn new(module: &'static str) -> Self {
        Self {
            origin: Origin::new(module),
            successor: Slot::pending(),
        }
    }
}
