//! `BundleFile`, the file `bundle.toml`.

use std::collections::BTreeMap;

use keyway::store::Digest;
use serde::{Deserialize, Serialize};

/// What a bundle holds, so that a copy of it can be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleFile {
    /// Format of this file, [`BundleFile::FORMAT`].
    pub format: u32,
    /// Package name of the App.
    pub app: String,
    /// Package version of the App.
    pub version: String,
    /// Target triple that everything was compiled for.
    pub target: String,
    /// File name of the executable.
    pub executable: String,
    /// Whether the modules are linked into the executable.
    pub linked: bool,
    /// Public keys that the App trusts, each as the second line of its file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trust: Vec<String>,
    /// Digest of each other file, by its path in the bundle with `/` between folders.
    pub files: BTreeMap<String, Digest>,
}

impl BundleFile {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// Name of the file in a bundle.
    pub const NAME: &str = "bundle.toml";
}
