//! The phases of a session.

use std::process::ExitCode;

use super::Goal;

/// The phase of a session: the answer that the session waits for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Phase {
    /// An event from user, watcher or App.
    Idle,
    /// `Looked`.
    Looking(Goal),
    /// `Built`.
    Building(Goal),
    /// `Started` or `StartFailed`.
    Starting(Goal),
    /// `Saved` or `SaveFailed`.
    Saving,
    /// None: the session is over, with this exit code.
    Over(ExitCode),
}
