//! `ProvidedCore`, one Core that an App serves itself.

use super::rows::SlotRef;
use crate::generator::plan::module::ModuleBinding;

/// A Core of an App's own, with the ViewModel that implements it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvidedCore {
    /// Name of the module in `provided.rs`.
    pub module: String,
    /// The App's slot that its table goes to.
    pub slot: SlotRef,
    /// Statics of the ViewModel, as those of a System.
    pub binding: ModuleBinding,
}
