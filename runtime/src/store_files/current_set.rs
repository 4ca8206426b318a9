//! `CurrentSet`, the file that names the current build of each module.
use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::SetSignature;
use crate::identity::Digest;

/// The builds that belong together: one digest per module, replaced as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrentSet {
    /// Format of this file, [`CurrentSet::FORMAT`].
    pub format: u32,
    /// Digest by package name.
    pub modules: BTreeMap<String, Digest>,
    /// Folder of the workspace that published a module, by package name. Workspaces may share one store, and one App must not
    /// go on with the code of another checkout.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub workspaces: BTreeMap<String, PathBuf>,
    /// Signature for each App that the set was signed for, by package name. It holds as long as no module that it covers is
    /// replaced.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub signed: BTreeMap<String, SetSignature>,
}

impl CurrentSet {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// Makes a set from digests by package name.
    #[must_use]
    pub fn new(modules: BTreeMap<String, Digest>) -> Self {
        Self {
            format: Self::FORMAT,
            modules,
            workspaces: BTreeMap::new(),
            signed: BTreeMap::new(),
        }
    }
}
