//! The events of a session.

use std::path::PathBuf;

use keyway::ReloadEvent;

use super::{AppExit, Build, Judgement};
use crate::cli::dev::report::Refusal;
use crate::workshop::watch::{Contents, Notice, Stamp};

/// An event of a session: from the user, the watcher or the App, or the answer to an effect.
#[derive(Clone, Debug)]
pub(in crate::cli::dev) enum Event {
    /// The session begins.
    Opened,
    /// Something happened in the watched folders.
    Files(Notice),
    /// The user typed `r`: restart with the persisted state.
    Restart,
    /// The user typed `R`: restart with new state.
    RestartAnew,
    /// The user typed `p`: what is held back shall go live.
    Promote,
    /// A comparison has ended.
    Compared(Judgement),
    /// The user typed `q`.
    Quit,
    /// The standard input has ended.
    InputClosed,
    /// The App has put an event into its live report.
    Reload(ReloadEvent),
    /// The App's process has ended by itself.
    Exited(AppExit),
    /// The sources were read.
    Looked(Contents),
    /// A build has ended.
    Built(Build),
    /// A process of the App was started.
    Started {
        /// Process id.
        pid: u32,
        /// The stamp of the program right before.
        stamp: Option<Stamp>,
    },
    /// The App's program could not be started.
    StartFailed(Refusal),
    /// The App has saved its state into this file and ends.
    Saved(PathBuf),
    /// The App has saved its state into this file after the session had given the save up, and its process has ended.
    SavedLate(PathBuf),
    /// The App did not save its state and goes on.
    SaveFailed(Refusal),
}
