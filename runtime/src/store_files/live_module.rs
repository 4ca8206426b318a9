//! `LiveModule`, one row of a live report.
use serde::{Deserialize, Serialize};

use crate::descriptor::ModuleKind;
use crate::identity::Digest;
use crate::report::ModuleState;

/// One module of a running App in its live report; a launched App is itself one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiveModule {
    /// Package name of the module.
    pub name: String,
    /// System, Plugin or App.
    pub kind: ModuleKind,
    /// Package name of the Core that it serves.
    pub core: String,
    /// Current state of the module.
    pub state: ModuleState,
    /// Generation, counted from 1; 0 if never loaded.
    pub generation: u32,
    /// Digest of the live build, or else of the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// When that generation went live, in milliseconds since 1970; 0 if it never did.
    pub since: u64,
    /// Calls into that generation that faulted.
    pub faults: u64,
    /// Reason why the module is not running, if it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
