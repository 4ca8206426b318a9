//! `Variant`.
use super::Field;

/// A variant of an enum Model; its place in the list is part of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Name of the variant.
    pub name: &'static str,
    /// Explicit discriminant; `None` if the source gives none.
    pub discriminant: Option<i128>,
    /// Fields of the payload in declared order; empty for a unit variant.
    pub fields: &'static [Field],
}
