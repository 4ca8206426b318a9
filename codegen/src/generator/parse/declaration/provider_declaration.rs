//! `ProviderDeclaration`, the keys of a System, Plugin or layer.

use super::{GeneratedLayer, Provision, Requirement};

/// The table of a System, Plugin or layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderDeclaration {
    /// The Core it implements; the one that a layer wraps, of which it provides what is behind it.
    pub provides: Provision,
    /// The Cores it needs.
    pub requires: Vec<Requirement>,
    /// For a layer: what its functions do, if Keyway writes them.
    pub generated: Option<GeneratedLayer>,
}
