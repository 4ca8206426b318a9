//! A feature that a Core must have in one App.

use super::Asker;

/// A feature and everyone who asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredFeature {
    /// The feature.
    pub name: String,
    /// Who asks, with the place of the feature's name.
    pub asked_by: Vec<Asker>,
}
