//! `ViewDecl`, a View in the source.

use super::{FunctionDecl, Place};

/// A struct that carries `#[view]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewDecl {
    /// Name, module and visibility of the struct.
    pub place: Place,
    /// The types of other crates that it lists as plain.
    pub plain: Vec<String>,
    /// Functions in declared order.
    pub functions: Vec<FunctionDecl>,
}
