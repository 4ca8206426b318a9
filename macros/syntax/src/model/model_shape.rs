//! `ModelShape`.

use crate::model::{FieldItem, VariantItem};

/// The fields of a struct or the variants of an enum.
#[derive(Clone)]
pub enum ModelShape {
    /// The fields of a struct, in order; none for a unit struct.
    Struct(Vec<FieldItem>),
    /// The variants of an enum, in order.
    Enum(Vec<VariantItem>),
}
