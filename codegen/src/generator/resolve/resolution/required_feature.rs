//! `RequiredFeature`, a feature that a Core must have in one App.

use super::Asker;

/// A feature and the modules that ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredFeature {
    /// Name of the feature.
    pub name: String,
    /// Modules that ask, with the place of the feature's name.
    pub asked_by: Vec<Asker>,
}
