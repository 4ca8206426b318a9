//! `CrateBuild`, which describes a build of a crate for messages.
use std::fmt;

use serde::{Deserialize, Serialize};

/// A build of a crate whose types stand in contracts, described for a person. The publisher writes one for each, so that a
/// refusal can name versions and features instead of hashes; nothing is decided by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrateBuild {
    /// Format of this file, [`CrateBuild::FORMAT`].
    pub format: u32,
    /// Package name of the crate.
    pub name: String,
    /// Package version of the crate.
    pub version: String,
    /// Source of the crate as cargo states it, as in `path+file:///w/units`.
    pub source: String,
    /// Enabled Cargo features, sorted.
    pub features: Vec<String>,
}

impl CrateBuild {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// The part of a build's text in a contract that names the description: cargo's file name, without the hash of its
    /// content. `None` if it is no file name that cargo could give.
    #[must_use]
    pub fn file_stem(build: &str) -> Option<&str> {
        let (stem, _hash) = build.rsplit_once('.')?;
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        (!stem.is_empty() && stem.chars().all(is_name)).then_some(stem)
    }
}

/// As in `serde_json 1.0.154 [arbitrary_precision, std]`.
impl fmt::Display for CrateBuild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let features = self.features.join(", ");
        write!(f, "{} {} [{features}]", self.name, self.version)
    }
}
