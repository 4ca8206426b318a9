//! `Watch`, one poll of the store and its memory of the last one.
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::ErrorKind::NotFound;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use crate::fault::message_of;
use crate::host::{HostServices, note};
use crate::identity::Digest;
use crate::registry::ledger::{Ledger, Notice};
use crate::registry::reload::Agenda;
use crate::registry::seats::Seats;
use crate::report::ReloadStep;
use crate::store_files::{ControlAnswer, Presence, Quarantine, Store, StoreError, read_text};

/// Polls between two attempts to write a live report that could not be written: one second.
const REST: u32 = 50;

/// Polls the files of the store and remembers what it last saw there. It belongs to one thread and has no lock; the
/// parts that it shares with the App have theirs.
#[derive(Debug)]
pub(crate) struct Watch {
    pub(super) seats: Arc<Seats>,
    pub(super) ledger: Arc<Ledger>,
    pub(super) agenda: Arc<Agenda>,
    pub(super) store: Store,
    /// Makes the callbacks that a build is attached with when it is mapped.
    pub(super) services: fn(generation: u32) -> HostServices,
    /// Folder of the workspace whose modules this App is to run, if its start has told so.
    pub(super) workspace: Option<PathBuf>,
    /// Text of the current set, or the error of reading it. Texts are compared, since they are short and cannot be
    /// equal and differ, as times and sizes can.
    set: String,
    /// Requests in the store that were looked at.
    pub(super) known: BTreeSet<String>,
    /// Answers that could not be written yet, with the names of the requests.
    pub(super) unwritten: Vec<(String, ControlAnswer)>,
    /// The lock by which tools see this run.
    presence: Option<Presence>,
    /// Whether the last live report could be written; logged once if not.
    is_writable: bool,
    /// Number of builds of each candidate that are in the list of mapped builds; `None` until there is a whole list.
    noted: Option<Vec<usize>>,
    /// Message of the last panic of a poll.
    panicked: Option<String>,
    /// Polls to let pass before the live report is tried again.
    rest: u32,
    /// Whether the quarantine could be read; logged once if not.
    is_quarantine_readable: bool,
}

impl Watch {
    /// Makes a watch that compares with `set`, the text of the live set.
    pub(crate) fn new(
        seats: Arc<Seats>,
        ledger: Arc<Ledger>,
        agenda: Arc<Agenda>,
        (store, set): (Store, String),
        services: fn(generation: u32) -> HostServices,
    ) -> Self {
        Self {
            seats,
            ledger,
            agenda,
            store,
            services,
            workspace: env::var_os("KEYWAY_WORKSPACE").map(PathBuf::from),
            set,
            known: BTreeSet::new(),
            unwritten: Vec::new(),
            presence: None,
            is_writable: true,
            noted: None,
            panicked: None,
            rest: 0,
            is_quarantine_readable: true,
        }
    }

    /// Calls `work`. A panic there is told in the live report, once for each message, and ends nothing: without this thread
    /// nothing would be reloaded any more.
    pub(super) fn contain(&mut self, work: impl FnOnce(&mut Self)) {
        let Err(payload) = catch_unwind(AssertUnwindSafe(|| work(self))) else {
            return;
        };
        let message = message_of(payload.as_ref());
        // The payload may panic when dropped.
        std::mem::forget(payload);
        if self.panicked.as_ref() != Some(&message) {
            let reason = format!(
                "the look at the store panicked: {message}; the next change is looked at all the same"
            );
            self.panicked = Some(message);
            let notice = Notice::new(ReloadStep::Refused, self.seats.retained());
            let notice = notice.about(self.seats.plan().app, None);
            self.ledger.emit(notice.because(Some(reason)));
        }
    }

    pub(super) fn poll(&mut self) {
        let quarantine = self.write_quarantine();
        self.poll_set(&quarantine);
        self.poll_requests();
        self.write_answers();
        self.write_report();
    }

    /// Writes the remaining answers and quarantined builds when the App ends, and removes its live report. Requests that no safe point came
    /// to are left to the tools, which withdraw them once the App is gone: an answer would tell them of the end before it.
    pub(super) fn end(&mut self) {
        self.write_quarantine();
        self.write_answers();
        let (pid, run) = (std::process::id(), self.ledger.run());
        // A live report without its lock is stale.
        let _ = fs::remove_file(self.store.live_path(pid, run));
        let _ = fs::remove_file(self.store.mapped_path(pid, run));
        if let Some(presence) = self.presence.take() {
            presence.end();
        }
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
                    note!(
                        Warn,
                        "what is quarantined is not heeded, and nothing is added: {error}"
                    );
                }
                return added;
            }
        };
        if added.builds.is_empty() {
            return all;
        }
        let add = |all: &mut Quarantine| {
            for build in &added.builds {
                all.add(build.clone());
            }
        };
        // Tried again at the next poll if that fails.
        if let Ok(written) = self.store.change_quarantine(add) {
            self.ledger.forget_quarantined(&written);
        }
        add(&mut all);
        all
    }

    fn poll_set(&mut self, quarantine: &Quarantine) {
        let read = read_text(&self.store.current_path());
        let seen = match &read {
            Ok(text) => text.clone(),
            // A missing file is about to be written, or the store is about to be cleaned.
            Err(StoreError::Unreadable { source, .. }) if source.kind() == NotFound => return,
            Err(error) => error.to_string(),
        };
        if seen == self.set {
            return;
        }
        // Of the text that is remembered: the file may be another set by now, which would be prepared twice.
        let set = read.and_then(|text| self.store.current_from(&text));
        self.set = seen;
        match set {
            Ok(set) => self.prepare_set(set, quarantine),
            Err(error) => self.refuse_set(error.to_string()),
        }
    }

    /// Writes the live report if it is stale, missing, or could not be written before.
    fn write_report(&mut self) {
        if self.rest > 0 {
            self.rest -= 1;
            return;
        }
        let is_changed = self.ledger.take_changed();
        if !is_changed && self.is_writable && self.is_visible() {
            return;
        }
        let written = self.try_to_write_report();
        if let (Err(error), true) = (&written, self.is_writable) {
            note!(
                Warn,
                "tools do not see this App until its report can be written: {error}"
            );
        }
        self.is_writable = written.is_ok();
        if !self.is_writable {
            self.rest = REST;
        }
    }

    /// Whether the live report and its lock are in the store, which somebody may have removed.
    fn is_visible(&self) -> bool {
        let pid = std::process::id();
        let is_marked = self.presence.as_ref().is_some_and(Presence::is_visible);
        is_marked && self.store.live_path(pid, self.ledger.run()).exists()
    }

    /// The lock is taken before the report is written: a report without a lock is stale.
    fn try_to_write_report(&mut self) -> Result<(), StoreError> {
        if !self.presence.as_ref().is_some_and(Presence::is_visible) {
            let taken = Presence::take(&self.store, std::process::id(), self.ledger.run())?;
            self.presence = Some(taken);
        }
        self.note_mapped()?;
        self.store.write_live_report(&self.live_report())
    }

    /// Adds what was mapped since the last report to the list of mapped builds, or makes a new list where there is none.
    fn note_mapped(&mut self) -> Result<(), StoreError> {
        let (pid, run) = (std::process::id(), self.ledger.run());
        let is_there = self.store.mapped_path(pid, run).exists();
        let mut noted = self.noted.take().filter(|_| is_there);
        let is_none = noted.is_none();
        let known = noted.get_or_insert_default();
        let mut new = self.seats.newly_mapped(known);
        if is_none {
            let launch = self.seats.launch();
            let app = launch.and_then(|launch| Digest::try_from(launch.digest.clone()).ok());
            new.extend(app);
        }
        if is_none || !new.is_empty() {
            self.store.add_mapped((pid, run), &new, is_none)?;
        }
        self.noted = noted;
        Ok(())
    }
}
