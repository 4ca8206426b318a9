//! What a System or a Plugin declares.

use super::{Provision, Requirement};

/// The keys of a System or Plugin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderDeclaration {
    /// The Core it implements.
    pub provides: Provision,
    /// The Cores it needs.
    pub requires: Vec<Requirement>,
}
