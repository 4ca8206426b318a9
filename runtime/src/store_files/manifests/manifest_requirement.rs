//! `ManifestRequirement`, an imported Core as a manifest states it.
use std::fmt;

use serde::{Deserialize, Serialize};

use super::ManifestContract;
use crate::module::Requirement;

/// A Core that the module imports, in the order of its import slots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestRequirement {
    /// Whether the module also runs while nothing serves the Core.
    pub optional: bool,
    /// Features that the System bound to the Core must provide.
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

/// As a person would say it: `core-ecs`, `optional core-ecs with "bulk"`.
impl fmt::Display for ManifestRequirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.optional {
            f.write_str("optional ")?;
        }
        f.write_str(&self.contract.core)?;
        for (index, feature) in self.features.iter().enumerate() {
            let word = if index == 0 { "with" } else { "and" };
            write!(f, " {word} {feature:?}")?;
        }
        Ok(())
    }
}
