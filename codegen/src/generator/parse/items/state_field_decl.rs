//! `StateFieldDecl`.

/// A field of a ViewModel, which stays in its module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateFieldDecl {
    /// Name of the field, or its index in a tuple.
    pub name: String,
    /// Type of the field as written.
    pub ty: String,
    /// Whether the field is persisted, so that its value survives a reload.
    pub persist: bool,
}
