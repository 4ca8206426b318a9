//! What a Model is made of.

use super::{FieldDecl, VariantDecl};

/// Fields or variants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelShape {
    /// The fields of a struct, in order.
    Struct(Vec<FieldDecl>),
    /// The variants of an enum, in order.
    Enum(Vec<VariantDecl>),
}
