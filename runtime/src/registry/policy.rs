//! What becomes of a module whose call panicked.
use std::sync::atomic::Ordering;
use std::time::Instant;

use super::clock::now;
use super::noted::set_fault_of;
use super::registry::Registry;
use super::safe_point::micros_since;
use super::{Change, Handover, ModuleState, Reload, ReloadEvent, ReloadStep};
use crate::app::FaultPolicy;
use crate::fault::Fault;
use crate::store::{Digest, QuarantinedBuild};

impl Registry {
    /// Applies the App's policy to the generation that a Fault is from; nothing if that is not live any more.
    pub(super) fn judge(&self, fault: &Fault) -> Option<Reload> {
        let began = Instant::now();
        let found = self.records_named(&fault.module);
        let record = found.into_iter().find(|record| {
            let entry = &self.ledger().records[*record];
            entry.generation == fault.generation && entry.state == ModuleState::Running
        })?;
        // Modules that are linked have no other build.
        self.lives()[record].live.as_ref()?;
        Some(match self.plan().on_fault {
            FaultPolicy::Keep => return self.keep_on(record, fault, began),
            FaultPolicy::Stop => self.judged(record, ReloadStep::Stopped, fault, began),
            FaultPolicy::Rollback => self.roll_back(record, fault, began),
        })
    }

    /// The first Fault of a generation is told and the others are only counted: one in each frame would leave no safe point
    /// for anything else, not even for a rollback that somebody asks for.
    fn keep_on(&self, record: usize, fault: &Fault, began: Instant) -> Option<Reload> {
        let told = std::mem::replace(&mut self.lives()[record].kept_on, fault.generation);
        if told == fault.generation {
            self.is_changed.store(true, Ordering::Release);
            return None;
        }
        Some(self.judged(record, ReloadStep::Kept, fault, began))
    }

    fn roll_back(&self, record: usize, fault: &Fault, began: Instant) -> Reload {
        let before = self.lives()[record].before.clone();
        let saved = before.map(|before| before.saved);
        let change = saved.and_then(|saved| self.change_back(record, Handover::Kept(saved)));
        let Some(change) = change else {
            return self.give_up(record, fault, began);
        };
        let bad = self.lives()[record].digest().cloned();
        let changes = [change];
        match self.carry_out(&changes) {
            Ok(states) => {
                let step = ReloadStep::RolledBack;
                let reason = Some(fault.to_string());
                let reload = self.settle(&changes, &states, began, step, reason);
                if let Some(bad) = bad {
                    self.quarantine(record, &bad, &fault.to_string());
                }
                reload
            }
            Err(abort) => {
                log::error!(
                    target: "keyway",
                    "the build before {} cannot take over again: {}",
                    fault.module,
                    abort.reason
                );
                self.give_up(record, fault, began)
            }
        }
    }

    /// There is nothing to go back to: each later call gives the Fault.
    fn give_up(&self, record: usize, fault: &Fault, began: Instant) -> Reload {
        set_fault_of(self.core(record), fault);
        (self.binding(record).fail)();
        self.connect_live();
        let live = self.lives()[record]
            .live
            .as_ref()
            .map(|(module, _)| *module);
        if let Some(module) = live {
            self.retire(record, module);
        }
        self.forget_started(record);
        self.enter(record, ModuleState::Faulted, Some(fault.to_string()));
        self.judged(record, ReloadStep::Faulted, fault, began)
    }

    fn judged(&self, record: usize, step: ReloadStep, fault: &Fault, began: Instant) -> Reload {
        let pause = micros_since(began);
        let kept = self.kept();
        let digest = self.lives()[record].digest().cloned();
        self.tell(ReloadEvent {
            number: 0,
            at: now(),
            step,
            module: fault.module.clone(),
            generation: fault.generation,
            digest,
            pause: Some(pause),
            kept,
            reason: Some(fault.to_string()),
        });
        Reload {
            step,
            modules: vec![fault.module.clone()],
            pause,
            kept,
            reason: Some(fault.to_string()),
        }
    }

    /// The change that undoes the last one of a live module.
    pub(super) fn change_back(&self, record: usize, handover: Handover) -> Option<Change> {
        let before = self.lives()[record].before.clone()?;
        Some(Change {
            from: Some(record),
            to: before.record,
            module: before.module,
            image: before.image,
            handover,
        })
    }

    /// Keeps a build from going live again.
    pub(super) fn quarantine(&self, record: usize, digest: &Digest, reason: &str) {
        let build = QuarantinedBuild {
            module: self.name(record).to_owned(),
            digest: digest.clone(),
            reason: reason.to_owned(),
            at: now(),
        };
        self.fresh().add(build);
        let reason = Some(reason.to_owned());
        self.tell_of(ReloadStep::Quarantined, record, Some(digest), reason);
    }

    /// Whether a build was quarantined by this process, and is not in the store's list yet.
    pub(super) fn is_quarantined(&self, record: usize, digest: &Digest) -> bool {
        self.fresh().find(self.name(record), digest).is_some()
    }

    fn connect_live(&self) {
        for record in self.live_records() {
            (self.binding(record).connect)();
        }
    }
}
