//! `ModelDecl`, a Model in the source.

use super::{ModelShape, Place};

/// A struct or enum that carries `#[model]` or derives `Model`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelDecl {
    /// Name, module and visibility of the struct or enum.
    pub place: Place,
    /// The types of other crates that it lists as plain.
    pub plain: Vec<String>,
    /// Whether serde reads and writes it.
    pub has_serde: bool,
    /// Its fields or variants.
    pub shape: ModelShape,
}
