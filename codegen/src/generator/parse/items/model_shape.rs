//! `ModelShape`.

use super::{FieldDecl, VariantDecl};

/// The fields of a struct or the variants of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelShape {
    /// The fields of a struct, in order.
    Struct(Vec<FieldDecl>),
    /// The variants of an enum, in order.
    Enum(Vec<VariantDecl>),
}
