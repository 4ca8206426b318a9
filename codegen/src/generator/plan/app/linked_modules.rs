//! `linked.rs` of an App.

use super::{LinkedRow, Tables};

/// The modules of an App linked statically.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedModules {
    /// The package.
    pub package: String,
    /// How each linked candidate of each seat is bound; standbys that can never take over are left out.
    pub seats: Vec<Vec<LinkedRow>>,
    /// Whether the App has tables.
    pub tables: Tables,
}
