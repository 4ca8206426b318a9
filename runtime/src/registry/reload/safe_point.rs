//! `SafePoint`.
use std::sync::Arc;
use std::time::Instant;

use super::handover::{log_lost_state, needlessly_named};
use super::{Abort, Agenda, Blame, HandedOver, Transaction, Work, at_safe_point};
use crate::host::HostServices;
use crate::registry::ledger::{Ledger, Notice, micros_since};
use crate::registry::seats::{Change, Inheritance, Seats};
use crate::report::{Reload, ReloadStep};

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
    /// Does the oldest piece of work that waits, Faults first. Does nothing while another thread is at a safe point, and
    /// after the state was saved for the next start.
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
            let work = self.agenda.next_work()?;
            let request = work.request().cloned();
            if request.as_ref().is_some_and(|request| !request.claim()) {
                // The tool has withdrawn the request.
                continue;
            }
            let done = match work {
                Work::Set(changes) => self.take_set(changes),
                Work::Swap(change, _) => Some(self.take_swap(*change)),
                Work::Insert(change, _) => Some(self.insert(*change)),
                Work::Remove(record, _) => Some(self.remove(record)),
                Work::Admit(guest, state, _) => Some(self.admit(&guest, state.as_deref())),
                Work::Dismiss(core, layer, _) => Some(self.dismiss(&core, &layer)),
                Work::Rollback(module, _) => Some(self.go_back(&module)),
                Work::Leave(file, _) => Some(self.leave(&file)),
                Work::End => {
                    let reason =
                        "the program that watched over it has ended, or has asked it to end";
                    Some(self.left(Instant::now(), reason.to_owned()))
                }
                Work::Inherited => {
                    self.end_inheritance();
                    None
                }
            };
            if let (Some(request), Some(done)) = (request, &done) {
                self.agenda.answer_with(&request.name, done);
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
        loop {
            let began = Instant::now();
            let abort = match self.transact(&changes) {
                Ok(handed) => {
                    let step = ReloadStep::Live;
                    return Some(self.commit(&changes, handed, began, step, (None, None)));
                }
                Err(abort) => abort,
            };
            let Some(culprit) = changes.iter().position(|change| change.to == abort.record) else {
                return Some(self.abort(&changes, &abort, began));
            };
            let record = changes[culprit].to;
            let digest = changes[culprit].build.digest().clone();
            let is_put_off = abort.blame == Blame::Circumstances
                && !self.seats.lock().life_mut(record).put_off(digest.clone());
            if !is_put_off {
                let reload = self.abort(&changes, &abort, began);
                if abort.blame == Blame::Build {
                    self.quarantine(record, &digest, &abort.error.to_string());
                }
                return Some(reload);
            }
            // The others have waited for it once.
            let reload = self.abort(&[changes.remove(culprit)], &abort, began);
            if changes.is_empty() {
                return Some(reload);
            }
        }
    }

    fn take_swap(&self, change: Change) -> Reload {
        let changes = [change];
        let began = Instant::now();
        match self.transact(&changes) {
            Ok(handed) => {
                let kept = needlessly_named(&changes[0], &handed.states[0]);
                self.commit(&changes, handed, began, ReloadStep::Live, (kept, None))
            }
            Err(abort) => self.abort(&changes, &abort, began),
        }
    }

    /// Makes all changes or none.
    pub(super) fn transact(&self, changes: &[Change]) -> Result<HandedOver, Abort> {
        Transaction::new(self.seats, changes, self.services).run()
    }

    /// Ends the restore after a start: states that no module took belong to Systems that had left their seats, or to modules
    /// that are no part of the App any more.
    fn end_inheritance(&self) {
        let Some(Inheritance { from, left }) = self.seats.lock().inheritance.take() else {
            return;
        };
        for (name, saved) in &left.modules {
            // A System that had left its seat before keeps its state until it comes back.
            let mut records = self.seats.records_named(name);
            match records.find(|record| self.seats.core(*record) == saved.core) {
                Some(record) => {
                    let state = Arc::new(saved.state.clone());
                    self.seats.lock().life_mut(record).left = Some(state);
                }
                None => log_lost_state(&left.app, name, &saved.state),
            }
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
