//! An imported Core as a manifest states it.
use serde::{Deserialize, Serialize};

use super::ManifestContract;
use crate::descriptor::Requirement;

/// A Core that the module imports, in the order of its import slots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestRequirement {
    /// Whether the module also runs while nothing serves the Core.
    pub optional: bool,
    /// Features that whoever serves it must provide.
    pub features: Vec<String>,
    /// The contract that the module was compiled against.
    pub contract: ManifestContract,
}

impl From<&Requirement> for ManifestRequirement {
    fn from(requirement: &Requirement) -> Self {
        Self {
            optional: requirement.optional,
            features: requirement
                .features
                .iter()
                .map(ToString::to_string)
                .collect(),
            contract: requirement.contract.into(),
        }
    }
}
