//! `LiveReport`, the file by which a running App describes itself to tools.
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::LiveModule;
use crate::identity::RunId;
use crate::report::ReloadEvent;

/// The file `live/<pid>-<run>.toml` of a store: a snapshot of a running App. The App replaces it as a whole within some 20 ms
/// after each change, writes it again if it is gone, and removes it when it shuts down. While the App runs it holds a lock on
/// `live/<pid>-<run>.lock`; without that lock the report is stale. The builds that it has mapped are in a file beside it, see
/// [`Store::mapped_path`](super::Store::mapped_path).
///
/// ```toml
/// format = 3
/// pid = 4711
/// run = "3f0c…"
/// app = "orrery"
/// program = "…/target/debug/orrery"
/// started = 1763822581123
/// kept = 9800000
/// budget = 1073741824
///
/// [[modules]]
/// name = "systems-physics-leapfrog"
/// kind = "system"
/// core = "core-physics"
/// state = "running"
/// generation = 3
/// digest = "…"
/// since = 1763822599000
/// faults = 0
///
/// [[events]]
/// number = 12
/// at = 1763822599000
/// step = "live"
/// module = "systems-physics-leapfrog"
/// generation = 3
/// digest = "…"
/// pause = 4.2
/// kept = 9800000
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiveReport {
    /// Format of this file, [`LiveReport::FORMAT`].
    pub format: u32,
    /// Process id of the App.
    pub pid: u32,
    /// Name of this run of the App.
    pub run: RunId,
    /// Package name of the App.
    pub app: String,
    /// Path of the App's executable.
    pub program: PathBuf,
    /// Time when the App began to load, in milliseconds since 1970.
    pub started: u64,
    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    pub kept: u64,
    /// Bytes kept after which a restart is advised.
    pub budget: u64,
    /// Modules in the order of the Plan.
    #[serde(default)]
    pub modules: Vec<LiveModule>,
    /// Latest steps of reloads, oldest first; their numbers count up from 1 without gaps, so that a reader can tell
    /// which are new.
    #[serde(default)]
    pub events: Vec<ReloadEvent>,
}

impl LiveReport {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 3;
}
