//! `Watch`, one poll of the store and its memory of the last one.
use std::env;
use std::io::ErrorKind::NotFound;
use std::path::PathBuf;
use std::sync::Arc;

use crate::registry::ledger::{Ledger, Notice};
use crate::registry::reload::Agenda;
use crate::registry::seats::Seats;
use crate::report::ReloadStep;
use crate::store_files::{Quarantine, Store, StoreError, read_text};

/// Polls the files of the store and remembers what it last saw there. It belongs to one thread and has no lock; the
/// parts that it shares with the App have theirs.
#[derive(Debug)]
pub(crate) struct Watch {
    pub(super) seats: Arc<Seats>,
    pub(super) ledger: Arc<Ledger>,
    pub(super) agenda: Arc<Agenda>,
    pub(super) store: Store,
    /// Folder of the workspace whose modules this App is to run, if its start has told so.
    pub(super) workspace: Option<PathBuf>,
    /// Text of the current set, or the error of reading it. Texts are compared, since they are short and cannot be
    /// equal and differ, as times and sizes can.
    set: String,
    /// Whether the last live report could be written; logged once if not.
    is_writable: bool,
    /// Whether the quarantine could be read; logged once if not.
    is_quarantine_readable: bool,
}

impl Watch {
    /// Makes a watch that compares with `set`, the text of the live set.
    pub(crate) fn new(
        seats: Arc<Seats>,
        ledger: Arc<Ledger>,
        agenda: Arc<Agenda>,
        store: Store,
        set: String,
    ) -> Self {
        Self {
            seats,
            ledger,
            agenda,
            store,
            workspace: env::var_os("KEYWAY_WORKSPACE").map(PathBuf::from),
            set,
            is_writable: true,
            is_quarantine_readable: true,
        }
    }

    pub(super) fn poll(&mut self) {
        let quarantine = self.write_quarantine();
        self.poll_set(&quarantine);
        self.poll_requests();
        self.write_answers();
        self.write_report();
    }

    /// Writes the remaining answers and quarantined builds when the App ends.
    pub(super) fn end(&mut self) {
        self.write_quarantine();
        self.write_answers();
    }

    /// The quarantine of the store, to which it adds this process's builds. An unreadable list is left as it is.
    fn write_quarantine(&mut self) -> Quarantine {
        let read = self.store.quarantine();
        let could_read = std::mem::replace(&mut self.is_quarantine_readable, read.is_ok());
        let added = self.ledger.quarantined();
        let mut all = match read {
            Ok(all) => all,
            Err(error) => {
                if could_read {
                    log::warn!(target: "keyway", "what is quarantined is not heeded, and nothing is added: {error}");
                }
                return added;
            }
        };
        if added.builds.is_empty() {
            return all;
        }
        for build in &added.builds {
            all.add(build.clone());
        }
        if self.store.write_quarantine(&all).is_ok() {
            self.ledger.forget_quarantined(&all);
        }
        all
    }

    fn poll_set(&mut self, quarantine: &Quarantine) {
        let seen = match read_text(&self.store.current_path()) {
            Ok(text) => text,
            // A missing file is about to be written, or the store is about to be cleaned.
            Err(StoreError::Unreadable { source, .. }) if source.kind() == NotFound => return,
            Err(error) => error.to_string(),
        };
        if seen == self.set {
            return;
        }
        self.set = seen;
        match self.store.current() {
            Ok(set) => self.prepare_set(&set, quarantine),
            Err(error) => {
                let notice = Notice::new(ReloadStep::Refused, self.seats.retained());
                let notice = notice.about(self.seats.plan().app, None);
                self.ledger.emit(notice.because(Some(error.to_string())));
            }
        }
    }

    fn write_report(&mut self) {
        if !self.ledger.take_changed() {
            return;
        }
        let written = self.store.write_live_report(&self.live_report());
        if let (Err(error), true) = (&written, self.is_writable) {
            log::debug!(target: "keyway", "tools do not see this App: {error}");
        }
        self.is_writable = written.is_ok();
    }
}
