//! A variant of a Model.

use super::FieldDecl;

/// A variant of a Model that is an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantDecl {
    /// The name.
    pub name: String,
    /// The number it stands for, if written.
    pub discriminant: Option<String>,
    /// The payload, in order.
    pub fields: Vec<FieldDecl>,
    /// The predicates of the `cfg` attributes on it.
    pub conditions: Vec<String>,
}
