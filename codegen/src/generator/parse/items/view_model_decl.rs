//! A ViewModel.

use super::{Place, StateFieldDecl};

/// A struct that carries `#[viewmodel]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewModelDecl {
    /// Where it is.
    pub place: Place,
    /// In order; none for a stateless one.
    pub fields: Vec<StateFieldDecl>,
}

impl ViewModelDecl {
    /// Whether it has no fields, so that its functions take no `self`.
    #[must_use]
    pub fn is_stateless(&self) -> bool {
        self.fields.is_empty()
    }
}
