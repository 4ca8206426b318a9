//! A Core and the type of its tables.
use std::marker::PhantomData;

use super::Contract;

/// A Core's contract tied to the type `V` of its aggregate table. Made by the generator as `generated::CORE`.
#[derive(Debug)]
pub struct Core<V: 'static> {
    /// The contract.
    pub contract: &'static Contract,
    table: PhantomData<fn() -> &'static V>,
}

impl<V: 'static> Core<V> {
    /// Ties `contract` to the table type that the generator wrote beside it.
    #[must_use]
    pub const fn new(contract: &'static Contract) -> Self {
        Self {
            contract,
            table: PhantomData,
        }
    }
}

impl<V: 'static> Clone for Core<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: 'static> Copy for Core<V> {}
