//! A field of a ViewModel.

/// A field of a ViewModel, which stays in its module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateFieldDecl {
    /// The name, or the index in a tuple.
    pub name: String,
    /// The type as written.
    pub ty: String,
    /// Whether its value survives a reload.
    pub persist: bool,
}
