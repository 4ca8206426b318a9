//! `VariantDecl`.

use super::FieldDecl;

/// A variant of a Model that is an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantDecl {
    /// Name of the variant.
    pub name: String,
    /// Explicit discriminant as written, if there is one.
    pub discriminant: Option<String>,
    /// The payload, in order.
    pub fields: Vec<FieldDecl>,
    /// The predicates of the `cfg` attributes on it.
    pub conditions: Vec<String>,
}
