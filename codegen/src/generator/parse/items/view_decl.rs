//! A View.

use super::{FunctionDecl, Place};

/// A struct that carries `#[view]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewDecl {
    /// Where it is.
    pub place: Place,
    /// The types of other crates that it lists as plain.
    pub plain: Vec<String>,
    /// In order.
    pub functions: Vec<FunctionDecl>,
}
