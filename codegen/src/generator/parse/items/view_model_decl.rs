//! `ViewModelDecl`, a ViewModel in the source.

use super::{Place, StateFieldDecl};

/// A struct that carries `#[viewmodel]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewModelDecl {
    /// Name, module and visibility of the struct.
    pub place: Place,
    /// Fields in declared order; empty if stateless.
    pub fields: Vec<StateFieldDecl>,
}

impl ViewModelDecl {
    /// Whether it has no fields, so that its functions take no `self`.
    #[must_use]
    pub fn is_stateless(&self) -> bool {
        self.fields.is_empty()
    }
}
