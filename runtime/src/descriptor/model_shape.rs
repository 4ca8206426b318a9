//! What kind of type a Model is.
use super::{Field, Variant};

/// The inner structure of a Model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelShape {
    /// A struct and its fields in declared order.
    Struct(&'static [Field]),
    /// An enum and its variants in declared order.
    Enum(&'static [Variant]),
}
