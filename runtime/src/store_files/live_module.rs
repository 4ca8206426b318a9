//! One module of a running App as its live report states it.
use serde::{Deserialize, Serialize};

use crate::descriptor::ModuleKind;
use crate::identity::Digest;
use crate::report::ModuleState;

/// One module of a running App as its live report states it; the App itself is one if it was launched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiveModule {
    /// Package name.
    pub name: String,
    /// What it is.
    pub kind: ModuleKind,
    /// Package name of the Core that it serves.
    pub core: String,
    /// How far it has come.
    pub state: ModuleState,
    /// Counted from 1; 0 if never loaded.
    pub generation: u32,
    /// The build that is live, or was at last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// When that generation went live, in milliseconds since 1970; 0 if it never did.
    pub since: u64,
    /// Calls into that generation that faulted.
    pub faults: u64,
    /// Why it is not running.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Every build that the process has mapped, the live one and the one to roll back to among them: their files must
    /// stay in the store.
    #[serde(default)]
    pub mapped: Vec<Digest>,
}
