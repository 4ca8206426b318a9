//! `ProviderDeclaration`, the keys of a System or Plugin.

use super::{Provision, Requirement};

/// The table of a System or Plugin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderDeclaration {
    /// The Core it implements.
    pub provides: Provision,
    /// The Cores it needs.
    pub requires: Vec<Requirement>,
}
