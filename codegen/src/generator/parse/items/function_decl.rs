//! `FunctionDecl`.

use super::{ArgumentDecl, TypeDecl};
use crate::ground::source::Located;

/// A function of a View.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionDecl {
    /// Name of the function.
    pub name: Located<String>,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// The predicates of the `cfg` attributes on it.
    pub conditions: Vec<String>,
    /// The capability it is tied to by `#[feature("…")]`.
    pub feature: Option<Located<String>>,
    /// Arguments in declared order.
    pub arguments: Vec<ArgumentDecl>,
    /// What it returns; `None` for nothing.
    pub output: Option<TypeDecl>,
    /// The whole signature as two builds compare it, `fn(&mut Vec<Body>, f64) -> f64`.
    pub canonical: String,
}
