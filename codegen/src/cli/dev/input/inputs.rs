//! The inputs of a session.

use std::time::{Duration, SystemTime};

use super::EventQueue;
use crate::cli::dev::state::Event;
use crate::workshop::watch::{Contents, Notice, Reading, Sources, WatchError, Watcher};

/// The time without notices after which sources are read that no notice has called complete: an editor needs less to write a
/// file, and a file that is written later is noticed all the same.
const QUIET: Duration = Duration::from_millis(10);

/// The inputs of a session: its events, and the sources.
#[derive(Debug)]
pub(in crate::cli::dev) struct Inputs {
    events: EventQueue,
    reading: Reading,
}

impl Inputs {
    /// Begins to read the standard input; watches nothing yet.
    ///
    /// # Errors
    /// If the system sends no notices of changed files.
    pub(in crate::cli::dev) fn new() -> Result<Self, WatchError> {
        let events = EventQueue::new();
        let sender = events.sender();
        let watcher = Watcher::start(move |notice| {
            // The session may have ended, and nobody receives any more.
            let _ = sender.send(Event::Files(notice));
        })?;
        Ok(Self {
            events,
            reading: Reading::new(watcher),
        })
    }

    /// The next event; `None` if there is none within `limit`. A change that was not noticed is found within seconds.
    pub(in crate::cli::dev) fn next(&mut self, limit: Duration) -> Option<Event> {
        let event = self.events.next(limit);
        match event {
            Some(Event::Files(Notice::Lost)) => self.reading.watch_anew(),
            None if self.reading.has_missed() => {
                self.reading.watch_anew();
                return Some(Event::Files(Notice::Done));
            }
            _ => {}
        }
        event
    }

    /// Waits until a file that is being written is complete, at most 200 ms.
    pub(in crate::cli::dev) fn await_writer(&mut self) {
        self.events.await_writer(QUIET);
    }

    /// Waits until nothing is written, at most 200 ms.
    pub(in crate::cli::dev) fn await_quiet(&mut self) {
        self.events.await_quiet(QUIET);
    }

    /// Watches these sources in place of the earlier ones.
    ///
    /// # Errors
    /// If the system watches no more folders.
    pub(in crate::cli::dev) fn watch(&mut self, sources: Sources) -> Result<(), WatchError> {
        self.reading.set_sources(sources)
    }

    /// A build of `snapshot` that began at `began` has read `sources`: these are watched, and the snapshot of them is returned.
    ///
    /// # Errors
    /// If the system watches no more folders.
    pub(in crate::cli::dev) fn note_built(
        &mut self,
        sources: Sources,
        snapshot: &Contents,
        began: SystemTime,
    ) -> Result<Contents, WatchError> {
        self.reading.note_built();
        self.take_over(sources, snapshot, began)
    }

    /// The same for a build that was refused: it may have missed files that are not there yet.
    ///
    /// # Errors
    /// If the system watches no more folders.
    pub(in crate::cli::dev) fn note_refused(
        &mut self,
        sources: Sources,
        snapshot: &Contents,
        began: SystemTime,
    ) -> Result<Contents, WatchError> {
        let noted = self.take_over(sources, snapshot, began);
        self.reading.note_refused();
        noted
    }

    fn take_over(
        &mut self,
        sources: Sources,
        snapshot: &Contents,
        began: SystemTime,
    ) -> Result<Contents, WatchError> {
        self.reading.set_sources(sources)?;
        let now = self.reading.read(snapshot);
        let built = snapshot.for_sources(self.reading.sources(), now.clone(), began);
        if !now.changed_since(&built).is_empty() {
            // A file that did not count when it changed was not noticed.
            self.events.put(Event::Files(Notice::Done));
        }
        Ok(built)
    }

    /// Reads the sources. Files with the same stamp as in `known` are not read again.
    pub(in crate::cli::dev) fn read(&mut self, known: &Contents) -> Contents {
        self.reading.read(known)
    }

    /// Whether the sources differ from `snapshot`; reads them only if there was a notice since the last call.
    pub(in crate::cli::dev) fn are_noticed_to_differ_from(&mut self, snapshot: &Contents) -> bool {
        self.events.take_notices() && {
            let now = self.read(snapshot);
            !now.changed_since(snapshot).is_empty()
        }
    }
}
