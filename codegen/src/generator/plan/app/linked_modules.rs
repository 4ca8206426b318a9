//! `linked.rs` of an App.

use super::Tables;
use super::rows::{LinkedRow, ProvidedRow};

/// The modules of an App linked statically.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedModules {
    /// Package name of the App.
    pub package: String,
    /// Rows of the linked candidates, seat by seat; standbys that can never take over are left out.
    pub seats: Vec<Vec<LinkedRow>>,
    /// The Cores that the App serves itself.
    pub provided: Vec<ProvidedRow>,
    /// Whether the App has tables.
    pub tables: Tables,
}
