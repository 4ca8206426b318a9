//! A Model.

use super::{ModelShape, Place};

/// A struct or enum that carries `#[model]` or derives `Model`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelDecl {
    /// Where it is.
    pub place: Place,
    /// The types of other crates that it lists as plain.
    pub plain: Vec<String>,
    /// Its fields or variants.
    pub shape: ModelShape,
}
