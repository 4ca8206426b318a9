//! `provided.rs` of an App.

use super::ProvidedCore;

/// The Cores that an App serves itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppProvided {
    /// Package name of the App.
    pub package: String,
    /// The Cores in declared order.
    pub cores: Vec<ProvidedCore>,
}
