//! `ControlRequest`, the file by which a tool sends a command to a running App.
use serde::{Deserialize, Serialize};

use super::ControlCommand;
use crate::identity::RunId;

/// The file `control/<name>.toml` of a store: a command for a running App. It is written under another name and
/// renamed; `<name>` is chosen by the tool, of letters, digits and `-`, and used once.
///
/// The file is the tool's, which may withdraw the request by removing it, until the App removes it at a safe point. Of the two
/// only one succeeds: a request that was withdrawn is never carried out, and one that the App has claimed is answered by a
/// [`ControlAnswer`](super::ControlAnswer) in `control/<name>.done.toml`, which the tool removes. A request to a run that has
/// ended is void.
///
/// ```toml
/// format = 2
/// pid = 4711
/// run = "3f0c…"
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
    /// Process id of the App, for a person.
    pub pid: u32,
    /// Name of the App's run, as in its live report; no other App heeds the request.
    pub run: RunId,
    /// Command to carry out.
    pub command: ControlCommand,
}

impl ControlRequest {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 2;

    /// Makes a request to one run of an App, in the process `pid`.
    #[must_use]
    pub const fn new(pid: u32, run: RunId, command: ControlCommand) -> Self {
        Self {
            format: Self::FORMAT,
            pid,
            run,
            command,
        }
    }
}
