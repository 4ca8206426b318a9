//! `ControlRequest`, the file by which a tool sends a command to a running App.
use serde::{Deserialize, Serialize};

use super::ControlCommand;

/// The file `control/<name>.toml` of a store: a command for a running App. It is written under another name and
/// renamed; `<name>` is chosen by the tool, of letters, digits and `-`. The App with that process id removes the file
/// within some 20 ms and, after its next safe point, writes a [`ControlAnswer`](super::ControlAnswer) to
/// `control/<name>.done.toml`, which the tool removes.
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
    /// Process id of the App, as in its live report.
    pub pid: u32,
    /// Command to carry out.
    pub command: ControlCommand,
}

impl ControlRequest {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// Makes a request to the process `pid`.
    #[must_use]
    pub fn new(pid: u32, command: ControlCommand) -> Self {
        Self {
            format: Self::FORMAT,
            pid,
            command,
        }
    }
}
