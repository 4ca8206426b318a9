//! `ArgumentDecl`.

use super::TypeDecl;

/// An argument of a View function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArgumentDecl {
    /// Name as written, or `a0`, `a1`, … for an argument without a name.
    pub name: String,
    /// Type of the argument.
    pub ty: TypeDecl,
}
