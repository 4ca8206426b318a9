//! What a Core declares.

use crate::ground::source::Located;

/// The keys of a Core.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoreDeclaration {
    /// The capabilities that a System may provide.
    pub features: Vec<Located<String>>,
}
