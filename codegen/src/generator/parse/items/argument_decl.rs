//! An argument of a View function.

use super::TypeDecl;

/// An argument of a View function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArgumentDecl {
    /// As written, or `a0`, `a1`, … for one without a name.
    pub name: String,
    /// The type.
    pub ty: TypeDecl,
}
