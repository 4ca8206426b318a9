//! The effects that a transition asks for.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::cli::dev::report::Message;
use crate::workshop::watch::Contents;

/// An effect that a transition asks for. Effects are performed in their order; the event that answers one is handled after all of
/// them.
#[derive(Clone, Debug)]
pub(in crate::cli::dev) enum Effect {
    /// Watch the folders of the App and its modules.
    Watch,
    /// Wait until the file that is being written is complete.
    AwaitWriter,
    /// Read the sources. Answered by `Looked`.
    Look,
    /// Let the running App look at the store more often, since a publication follows.
    Announce,
    /// Withdraw the announcement, and end the process that was started for the next probe.
    Withdraw,
    /// Generate, compile and publish. Answered by `Built`.
    Build {
        /// The files that differ from the published ones; empty if none were published.
        changed: BTreeSet<PathBuf>,
        /// The sources that are to be built.
        snapshot: Contents,
        /// Whether newer sources may cancel the build.
        can_be_cancelled: bool,
        /// Whether what is built is held back, rather than made current.
        is_held: bool,
    },
    /// Compare the module that is held back with the build that runs. Answered by `Compared`, at once if that cannot be.
    Compare {
        /// Package name.
        module: String,
    },
    /// End the comparison, if there is one.
    EndComparison,
    /// Make current what is held back.
    Promote,
    /// Show a message.
    Report(Message),
    /// Show which packages of the running program have changed, if any: they need a restart.
    ReportRestartNeeded {
        /// The files that have changed.
        changed: BTreeSet<PathBuf>,
    },
    /// Start the program. Answered by `Started` or `StartFailed`.
    Start {
        /// The executable.
        program: PathBuf,
        /// The file with the state that the process is to restore.
        state: Option<PathBuf>,
    },
    /// Ask the App to save its state and end. Answered by `Saved` or `SaveFailed`.
    SaveState,
    /// Wait for the end of the process, which was asked to end, and kill it if that takes too long.
    AwaitExit,
    /// Ask the process to end at its next safe point, and kill it if that takes too long.
    Stop,
}
