//! Why a feature is required.

use serde::Serialize;

/// A required feature and who asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeatureExplanation {
    /// The feature.
    pub name: String,
    /// Who asks, as `orrery (apps/orrery/Cargo.toml:8)`.
    pub asked_by: Vec<String>,
}
