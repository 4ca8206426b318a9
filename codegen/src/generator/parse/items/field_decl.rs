//! A field of a Model.

use super::TypeDecl;

/// A field of a Model or of one of its variants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDecl {
    /// The name, or the index in a tuple.
    pub name: String,
    /// The type.
    pub ty: TypeDecl,
    /// The predicates of the `cfg` attributes on it.
    pub conditions: Vec<String>,
}
