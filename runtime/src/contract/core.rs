//! `Core`.
use std::fmt;

use super::Contract;

/// A Core's contract tied to the type `V` of its aggregate table. Made by the generator as `generated::CORE`.
pub struct Core<V: 'static> {
    /// Contract whose tables have the type `V`.
    pub contract: &'static Contract,
    /// Table for a Core whose System faulted: each function returns that Fault.
    pub faulted: &'static V,
}

impl<V: 'static> Core<V> {
    /// Ties `contract` to the table type that the generator wrote beside it.
    #[must_use]
    pub const fn new(contract: &'static Contract, faulted: &'static V) -> Self {
        Self { contract, faulted }
    }
}

impl<V: 'static> Clone for Core<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: 'static> Copy for Core<V> {}

impl<V: 'static> fmt::Debug for Core<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.contract.core())
    }
}
