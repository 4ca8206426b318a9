//! What a Model is made of.

use crate::model::{FieldItem, VariantItem};

/// What a Model is made of.
#[derive(Clone)]
pub enum ModelShape {
    /// The fields of a struct, in order; none for a unit struct.
    Struct(Vec<FieldItem>),
    /// The variants of an enum, in order.
    Enum(Vec<VariantItem>),
}
