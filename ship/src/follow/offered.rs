//! `Offered`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The set that the follower has made current.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Offered {
    /// Digest of the artifact.
    pub(super) digest: String,
    /// Package name of the App that it is for.
    pub(super) app: String,
    /// Number under which it was signed, or that it had where it was published; 0 if it has none.
    pub(super) number: u64,
    /// When it was offered, in milliseconds since 1970.
    pub(super) at: u64,
    /// Whether it was made current. An end before that leaves `false`, and the step is done again.
    pub(super) done: bool,
    /// Whether an App has run with all of it.
    pub(super) taken: bool,
    /// Whether an App of that name has run shortly before, so that one is expected to run with the set.
    #[serde(default)]
    pub(super) is_expected: bool,
    /// What `current.toml` holds.
    pub(super) text: String,
    /// The number of the latest event of each run of the App before the set was made current: what is older says nothing of it.
    #[serde(default)]
    pub(super) before: BTreeMap<String, u64>,
    /// Runs of the App that had died before.
    #[serde(default)]
    pub(super) dead: BTreeSet<String>,
}
