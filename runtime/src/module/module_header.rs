//! What a module exports.
use super::{HeaderPrefix, Module};
use crate::contract::Contract;
use crate::slot::Slot;

/// What a module exports: who it is, its table of type `V`, its import slots as a tuple `I` of references in the order of
/// its requirements, and the slot for its successor's table.
#[derive(Debug)]
#[repr(C)]
pub struct ModuleHeader<V: 'static, I: 'static> {
    /// Read first.
    pub prefix: HeaderPrefix,
    /// The module's description.
    pub module: &'static Module,
    /// The table of its functions.
    pub views: &'static V,
    /// Where the tables it imports are to be bound.
    pub imports: &'static I,
    /// Where the table of the next generation is to be bound.
    pub successor: &'static Slot<V>,
}

impl<V: 'static, I: 'static> ModuleHeader<V, I> {
    /// The header of a module that provides `contract`.
    #[must_use]
    pub const fn new(
        contract: &'static Contract,
        module: &'static Module,
        views: &'static V,
        imports: &'static I,
        successor: &'static Slot<V>,
    ) -> Self {
        Self {
            prefix: HeaderPrefix::new(contract, size_of::<Self>()),
            module,
            views,
            imports,
            successor,
        }
    }
}
