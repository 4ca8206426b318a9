//! One variant of an enum Model.
use super::Field;

/// A variant of an enum Model; its place in the list is part of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Name.
    pub name: &'static str,
    /// The number that it stands for, if written.
    pub discriminant: Option<i128>,
    /// Payload in declared order.
    pub fields: &'static [Field],
}
