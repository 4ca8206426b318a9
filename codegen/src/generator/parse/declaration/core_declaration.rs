//! `CoreDeclaration`, the keys of a Core.

use crate::ground::source::Located;

/// The table of a Core.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoreDeclaration {
    /// The capabilities that a System may provide.
    pub features: Vec<Located<String>>,
}
