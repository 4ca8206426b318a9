//! Which crates a build is about.

use crate::generator::discover::CrateId;

/// The Apps that are built and all modules that their Plans name, standbys included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The Apps, sorted.
    pub apps: Vec<CrateId>,
    /// Systems and Plugins, sorted, each once.
    pub modules: Vec<CrateId>,
}
