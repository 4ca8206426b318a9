//! What somebody asks of a running App.
use serde::{Deserialize, Serialize};

use super::ControlCommand;

/// The file `control/<name>.toml` of a store: what somebody asks of a running App. Written under another name and renamed;
/// `<name>` is the asker's choice, of letters, digits and `-`. The App with that process id removes it within some 20 ms
/// and, after its next safe point, writes a [`ControlAnswer`](super::ControlAnswer) to `control/<name>.done.toml`, which
/// the asker removes.
///
/// ```toml
/// format = 1
/// pid = 4711
///
/// [command]
/// kind = "swap"
/// core = "core-physics"
/// system = "systems-physics-leapfrog"
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlRequest {
    /// Format of this file, [`ControlRequest::FORMAT`].
    pub format: u32,
    /// The process that is asked, as in its live report.
    pub pid: u32,
    /// What it shall do.
    pub command: ControlCommand,
}

impl ControlRequest {
    /// The format that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// Asks the process `pid` for `command`.
    #[must_use]
    pub fn new(pid: u32, command: ControlCommand) -> Self {
        Self {
            format: Self::FORMAT,
            pid,
            command,
        }
    }
}
