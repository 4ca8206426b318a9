//! The inputs of a session.

use std::time::Duration;

use super::EventQueue;
use crate::cli::dev::state::Event;
use crate::workshop::watch::{Contents, Folder, WatchError, Watcher};

/// The time without notices after which sources are read that no notice has called complete: an editor needs less to write a
/// file, and a file that is written later is noticed all the same.
const QUIET: Duration = Duration::from_millis(10);

/// The inputs of a session: its events, and the sources.
#[derive(Debug)]
pub(in crate::cli::dev) struct Inputs {
    events: EventQueue,
    folders: Vec<Folder>,
    watcher: Option<Watcher>,
}

impl Inputs {
    /// Begins to read the standard input; watches no folder yet.
    pub(in crate::cli::dev) fn new() -> Self {
        Self {
            events: EventQueue::new(),
            folders: Vec::new(),
            watcher: None,
        }
    }

    /// The next event; `None` if there is none within `limit`.
    pub(in crate::cli::dev) fn next(&mut self, limit: Duration) -> Option<Event> {
        self.events.next(limit)
    }

    /// Waits until a file that is being written is complete, at most 200 ms.
    pub(in crate::cli::dev) fn await_writer(&mut self) {
        self.events.await_writer(QUIET);
    }

    /// Waits until nothing is written, at most 200 ms.
    pub(in crate::cli::dev) fn await_quiet(&mut self) {
        self.events.await_quiet(QUIET);
    }

    /// Watches these folders in place of the earlier ones.
    ///
    /// # Errors
    /// If one of them cannot be watched.
    pub(in crate::cli::dev) fn watch(&mut self, folders: Vec<Folder>) -> Result<(), WatchError> {
        if folders != self.folders {
            let sender = self.events.sender();
            let notice = move |notice| {
                // The session may have ended, and nobody receives any more.
                let _ = sender.send(Event::Files(notice));
            };
            self.watcher = Some(Watcher::start(&folders, notice)?);
            self.folders = folders;
        }
        Ok(())
    }

    /// Reads the sources in the watched folders. Files with the same stamp as in `known` are not read again.
    pub(in crate::cli::dev) fn read(&self, known: &Contents) -> Contents {
        Contents::read(&self.folders, known)
    }

    /// Whether the sources differ from `snapshot`.
    pub(in crate::cli::dev) fn differ_from(&self, snapshot: &Contents) -> bool {
        !self.read(snapshot).changed_since(snapshot).is_empty()
    }

    /// Whether the sources differ from `snapshot`; reads them only if there was a notice since the last call.
    pub(in crate::cli::dev) fn are_noticed_to_differ_from(&mut self, snapshot: &Contents) -> bool {
        self.events.take_notices() && self.differ_from(snapshot)
    }
}
