//! `GoodSet`.

use serde::{Deserialize, Serialize};

/// The set to go back to: the last one before the offered one that an App has taken, or that was there when the follower began.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct GoodSet {
    /// Digest of the artifact, if it has come from the registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) digest: Option<String>,
    /// What `current.toml` held.
    pub(super) text: String,
}
