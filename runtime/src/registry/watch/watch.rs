//! What is looked at in the store, again and again.
use std::io::ErrorKind::NotFound;
use std::sync::Arc;

use crate::registry::ledger::{Ledger, Notice};
use crate::registry::reload::Agenda;
use crate::registry::seats::Seats;
use crate::report::ReloadStep;
use crate::store_files::{Quarantine, Store, StoreError, read_text};

/// What is looked at in the store, again and again, with what was seen there at the last look. It belongs to one thread
/// and has no lock; what it shares with the App has.
#[derive(Debug)]
pub(crate) struct Watch {
    pub(super) seats: Arc<Seats>,
    pub(super) ledger: Arc<Ledger>,
    pub(super) agenda: Arc<Agenda>,
    pub(super) store: Store,
    /// The text of the current set, or why it cannot be read: it is short, and unlike times and sizes it cannot look the
    /// same and be another.
    set: String,
    /// Whether the store took the last live report; said once if not.
    is_writable: bool,
    /// Whether the list of what is quarantined could be read; said once if not.
    is_quarantine_readable: bool,
}

impl Watch {
    /// `set` is the text of what is live.
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
            set,
            is_writable: true,
            is_quarantine_readable: true,
        }
    }

    pub(super) fn look(&mut self) {
        let quarantine = self.write_quarantine();
        self.look_at_set(&quarantine);
        self.look_at_requests();
        self.write_answers();
        self.write_report();
    }

    /// The last thing that an App does that ends.
    pub(super) fn end(&mut self) {
        self.write_quarantine();
        self.write_answers();
    }

    /// What is quarantined in the store, with what this process adds. A list that cannot be read is left as it is.
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

    fn look_at_set(&mut self, quarantine: &Quarantine) {
        let seen = match read_text(&self.store.current_path()) {
            Ok(text) => text,
            // A file that is not there is about to be written, or the store is about to be cleaned.
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
                self.ledger.tell(notice.because(Some(error.to_string())));
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
