//! `FieldDecl`.

use super::TypeDecl;

/// A field of a Model or of one of its variants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDecl {
    /// Name of the field, or its index in a tuple.
    pub name: String,
    /// Type of the field.
    pub ty: TypeDecl,
    /// The predicates of the `cfg` attributes on it.
    pub conditions: Vec<String>,
}
