//! `SafePoint`, which takes work from the agenda and carries it out.
use std::sync::Arc;
use std::time::Instant;

use super::{Abort, Agenda, Transaction, Work, at_safe_point};
use crate::host::HostServices;
use crate::registry::ledger::{Ledger, Notice, micros_since};
use crate::registry::seats::{Change, Inheritance, Seats};
use crate::report::{Reload, ReloadStep};
use crate::state::SavedState;

/// A moment at which the App holds nothing of its modules. It takes work from the agenda, carries it out on the seats,
/// and reports to the ledger. It has no lock of its own; the agenda admits one thread.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SafePoint<'r> {
    pub(crate) seats: &'r Seats,
    pub(crate) ledger: &'r Ledger,
    pub(crate) agenda: &'r Agenda,
    /// Makes the callbacks that a new generation is attached with.
    pub(crate) services: fn(generation: u32) -> HostServices,
}

impl SafePoint<'_> {
    /// Does the oldest piece of work that waits, Faults first. Does nothing while another thread is at a safe point.
    pub(crate) fn run(&self) -> Option<Reload> {
        let _guard = self.agenda.try_begin()?;
        let done = at_safe_point(|| self.after_faults().or_else(|| self.after_work()));
        self.agenda.end();
        done
    }

    fn after_faults(&self) -> Option<Reload> {
        while let Some(fault) = self.agenda.next_fault() {
            if let Some(reload) = self.apply_policy(&fault) {
                return Some(reload);
            }
        }
        None
    }

    fn after_work(&self) -> Option<Reload> {
        loop {
            let (request, done) = match self.agenda.next_work()? {
                Work::Set(changes) => (None, self.take_set(changes)),
                Work::Swap(change, request) => (Some(request), Some(self.take_swap(*change))),
                Work::Rollback(module, request) => (Some(request), Some(self.go_back(&module))),
                Work::Leave(file, request) => (Some(request), Some(self.leave(&file))),
                Work::End => {
                    let reason =
                        "the program that watched over it has ended, or has asked it to end";
                    (None, Some(self.left(Instant::now(), reason.to_owned())))
                }
                Work::Inherited => {
                    self.end_inheritance();
                    (None, None)
                }
            };
            if let (Some(request), Some(done)) = (request, &done) {
                self.agenda.answer_with(&request, done);
            }
            if done.is_some() {
                return done;
            }
        }
    }

    /// Makes a prepared set live, without the changes that are live, quarantined or outdated by now.
    fn take_set(&self, mut changes: Vec<Change>) -> Option<Reload> {
        changes.retain(|change| {
            let digest = change.build.digest();
            let seat = self.seats.seat_of(change.to);
            let is_live = self.seats.lock().life(change.to).digest() == Some(digest);
            let name = self.seats.name(change.to);
            !is_live
                && self.seats.live_in(seat) == change.from
                && !self.ledger.is_quarantined(name, digest)
        });
        if changes.is_empty() {
            return None;
        }
        let began = Instant::now();
        Some(match self.transact(&changes) {
            Ok(states) => self.commit(&changes, &states, began, ReloadStep::Live, None),
            Err(abort) => {
                let reload = self.abort(&changes, &abort, began);
                let culprit = changes.iter().find(|change| change.to == abort.record);
                if let Some(change) = culprit.filter(|_| !abort.is_live) {
                    self.quarantine(change.to, change.build.digest(), &abort.error.to_string());
                }
                reload
            }
        })
    }

    fn take_swap(&self, change: Change) -> Reload {
        let changes = [change];
        let began = Instant::now();
        match self.transact(&changes) {
            Ok(states) => self.commit(&changes, &states, began, ReloadStep::Live, None),
            Err(abort) => self.abort(&changes, &abort, began),
        }
    }

    /// Makes all changes or none. Returns the state that each new generation received.
    pub(super) fn transact(&self, changes: &[Change]) -> Result<Vec<Arc<SavedState>>, Abort> {
        Transaction::new(self.seats, changes, self.services).run()
    }

    /// Ends the restore after a start: states that no module took belong to modules that are no part of the App any
    /// more.
    fn end_inheritance(&self) {
        let Some(Inheritance { from, left }) = self.seats.lock().inheritance.take() else {
            return;
        };
        for name in left.modules.keys() {
            log::info!(target: "keyway", "{name} is no part of {} any more: its state was dropped", left.app);
        }
        if self.seats.replaces_another() {
            // The takeover is reported when the launcher calls `take_over`.
            return;
        }
        let notice = Notice::new(ReloadStep::Restored, self.seats.retained())
            .about(&left.app, None)
            .because(Some(format!("with {from}")));
        self.ledger.emit(notice);
    }

    /// Makes the report of an App that ends with its state in a file.
    pub(super) fn left(&self, began: Instant, reason: String) -> Reload {
        Notice::new(ReloadStep::Leaving, self.seats.retained())
            .about(self.seats.plan().app, None)
            .lasting(micros_since(began))
            .because(Some(reason))
            .into_reload()
    }
}
