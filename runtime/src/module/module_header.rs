//! `ModuleHeader`, the value that a module exports.
use super::{HeaderPrefix, Module};
use crate::contract::Contract;
use crate::slot::Slot;

/// The value that a module exports: its description, its table of type `V`, its import slots as a tuple `I` of
/// references in the order of its requirements, and the slot for its successor's table.
#[derive(Debug)]
#[repr(C)]
pub struct ModuleHeader<V: 'static, I: 'static> {
    /// Checked before anything behind it is read.
    pub prefix: HeaderPrefix,
    /// Description of the module.
    pub module: &'static Module,
    /// Table of the module's functions.
    pub views: &'static V,
    /// Import slots, which the host binds to the tables of other modules.
    pub imports: &'static I,
    /// Slot for the table of the next generation.
    pub successor: &'static Slot<V>,
}

impl<V: 'static, I: 'static> ModuleHeader<V, I> {
    /// Makes the header of a module that provides `contract`.
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
