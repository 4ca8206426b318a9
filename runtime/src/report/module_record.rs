//! `ModuleRecord`, one row of a report.
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::ModuleState;
use crate::descriptor::ModuleKind;
use crate::identity::Digest;

/// One candidate of the running App's Plan and what became of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ModuleRecord {
    /// Package name of the module.
    pub name: String,
    /// Whether the module is a System or a Plugin.
    pub kind: ModuleKind,
    /// Package name of the Core that it serves.
    pub core: String,
    /// Package version; empty until the manifest was read.
    pub version: String,
    /// Current state of the module.
    pub state: ModuleState,
    /// Generation, counted from 1 for loaded modules; 0 if linked statically or never loaded.
    pub generation: u32,
    /// Digest of the library; `None` if linked statically.
    pub digest: Option<Digest>,
    /// Path of the library; `None` if linked statically.
    pub path: Option<PathBuf>,
    /// Size of the library in bytes; 0 if linked statically.
    pub bytes: u64,
    /// Time from reading the manifest to the end of `initialize`, in microseconds.
    pub load_micros: u64,
    /// Reason why the module is not running, if it is not.
    pub reason: Option<String>,
    /// Number of calls that faulted, those of the lifecycle included.
    pub faults: u64,
}
