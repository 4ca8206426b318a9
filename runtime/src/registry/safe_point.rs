//! What is done at a safe point.
use std::sync::TryLockError;
use std::sync::atomic::Ordering;
use std::time::Instant;

use super::noted::{PENDING, committing, is_any_noted, next_noted};
use super::registry::Registry;
use super::work::Work;
use super::{Blame, Change, Handover, Reload, ReloadStep, in_one_line};

impl Registry {
    /// Does the oldest piece of work that waits, Faults first. Does nothing while another thread is at it.
    pub(super) fn safe_point(&self) -> Option<Reload> {
        let _at_work = match self.at_work.try_lock() {
            Ok(guard) => guard,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        PENDING.store(false, Ordering::Release);
        let mut done = committing(|| self.after_faults().or_else(|| self.after_work()));
        if let Some(reload) = &mut done {
            reload.reason = reload.reason.as_deref().map(in_one_line);
        }
        if is_any_noted() || !self.queue().is_empty() {
            PENDING.store(true, Ordering::Release);
        }
        done
    }

    fn after_faults(&self) -> Option<Reload> {
        while let Some(fault) = next_noted() {
            if let Some(reload) = self.judge(&fault) {
                return Some(reload);
            }
        }
        None
    }

    fn after_work(&self) -> Option<Reload> {
        loop {
            let work = self.queue().pop_front()?;
            let (request, done) = match work {
                Work::Set(changes) => (None, self.take_set(changes)),
                Work::Swap(change, request) => (Some(request), Some(self.take_swap(*change))),
                Work::Rollback(module, request) => (Some(request), Some(self.go_back(&module))),
                Work::Leave(file, request) => (Some(request), Some(self.leave(&file))),
                Work::Inherited => {
                    self.has_inherited();
                    (None, None)
                }
            };
            if let (Some(request), Some(done)) = (request, &done) {
                self.answer(&request, done);
            }
            if done.is_some() {
                return done;
            }
        }
    }

    /// What was prepared may be live or quarantined by now.
    fn take_set(&self, mut changes: Vec<Change>) -> Option<Reload> {
        changes.retain(|change| {
            let digest = change.image.digest();
            let seat = self.place(change.to).0;
            let is_other = self.lives()[change.to].digest() != Some(digest);
            is_other && self.live_in(seat) == change.from && !self.is_quarantined(change.to, digest)
        });
        if changes.is_empty() {
            return None;
        }
        let began = Instant::now();
        Some(match self.carry_out(&changes) {
            Ok(states) => self.settle(&changes, &states, began, ReloadStep::Live, None),
            Err(abort) => {
                let reload = self.aborted(&changes, &abort, began);
                if abort.blame == Blame::New {
                    let culprit = changes.iter().find(|change| change.to == abort.record);
                    if let Some(change) = culprit {
                        self.quarantine(change.to, change.image.digest(), &abort.reason);
                    }
                }
                reload
            }
        })
    }

    fn take_swap(&self, change: Change) -> Reload {
        let changes = [change];
        let began = Instant::now();
        match self.carry_out(&changes) {
            Ok(states) => self.settle(&changes, &states, began, ReloadStep::Live, None),
            Err(abort) => self.aborted(&changes, &abort, began),
        }
    }

    /// Goes back to the build before, with the state of now.
    fn go_back(&self, module: &str) -> Reload {
        let found = self.records_named(module);
        let live = found
            .into_iter()
            .find(|record| self.lives()[*record].live.is_some());
        let Some(record) = live else {
            return self.nothing_done(module, format!("{module} is not live in this App"));
        };
        let bad = self.lives()[record].digest().cloned();
        let Some(change) = self.change_back(record, Handover::Live) else {
            let reason = format!("{module} has replaced nothing that it could go back to");
            return self.nothing_done(module, reason);
        };
        let changes = [change];
        let began = Instant::now();
        match self.carry_out(&changes) {
            Ok(states) => {
                let reason = "as was asked for".to_owned();
                let step = ReloadStep::RolledBack;
                let reload = self.settle(&changes, &states, began, step, Some(reason));
                if let Some(bad) = bad {
                    self.quarantine(record, &bad, "it was rolled back by hand");
                }
                reload
            }
            Err(abort) => self.aborted(&changes, &abort, began),
        }
    }
}

pub(super) fn micros_since(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1e6
}
