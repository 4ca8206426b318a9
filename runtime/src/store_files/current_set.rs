//! Which build of each module is current.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::identity::Digest;

/// The builds that belong together: one digest per module, switched as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrentSet {
    /// Format of this file, [`CurrentSet::FORMAT`].
    pub format: u32,
    /// Digest by package name.
    pub modules: BTreeMap<String, Digest>,
}

impl CurrentSet {
    /// The format that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// A set of `modules`.
    #[must_use]
    pub fn new(modules: BTreeMap<String, Digest>) -> Self {
        Self {
            format: Self::FORMAT,
            modules,
        }
    }
}
