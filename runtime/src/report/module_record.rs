//! One module of the running App.
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::ModuleState;
use crate::descriptor::ModuleKind;
use crate::identity::Digest;

/// One module of the running App.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ModuleRecord {
    /// Package name.
    pub name: String,
    /// System or Plugin.
    pub kind: ModuleKind,
    /// Package name of the Core that it serves.
    pub core: String,
    /// Package version; empty until known.
    pub version: String,
    /// How far it has come.
    pub state: ModuleState,
    /// Counted from 1 for loaded modules; 0 if linked statically or never loaded.
    pub generation: u32,
    /// Digest of the library; `None` if linked statically.
    pub digest: Option<Digest>,
    /// The library; `None` if linked statically.
    pub path: Option<PathBuf>,
    /// Size of the library in bytes; 0 if linked statically.
    pub bytes: u64,
    /// Time from the first look at the manifest to the end of `initialize`, in microseconds.
    pub load_micros: u64,
    /// Why it is not running.
    pub reason: Option<String>,
    /// Calls that faulted, those of the lifecycle included.
    pub faults: u64,
}
