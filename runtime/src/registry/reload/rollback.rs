//! Rollback to the previous build, after a Fault or on request.
use std::time::Instant;

use super::handover::{retire, salvage};
use super::{Blame, SafePoint, Verdict, verdict};
use crate::fault::{Fault, FaultJournal, set_fault_of_core};
use crate::host::note;
use crate::module::StepError;
use crate::plan::FaultPolicy;
use crate::registry::ledger::{Notice, RecordId, micros_since};
use crate::registry::seats::Change;
use crate::report::{ModuleState, Reload, ReloadStep};

impl SafePoint<'_> {
    /// Applies the App's policy to the generation that raised a Fault; does nothing if it is not live any more.
    pub(super) fn apply_policy(&self, fault: &Fault) -> Option<Reload> {
        let began = Instant::now();
        let mut found = self.seats.records_named(&fault.module);
        let record = found.find(|record| {
            self.ledger.is_live(*record, fault.generation) && self.is_started(*record)
        });
        let Some(record) = record else {
            return self.dismiss_faulty(fault);
        };
        self.apply(record, fault, Blame::Build, began)
    }

    /// Applies the App's policy to a generation that is live and did not start.
    pub(super) fn take_unstarted(
        &self,
        record: RecordId,
        generation: u32,
        error: StepError,
    ) -> Option<Reload> {
        let name = self.seats.name(record);
        let (fault, blame) = match error {
            StepError::Faulted(fault) => (*fault, Blame::Build),
            StepError::Refused(reason) | StepError::NotNow(reason) => {
                let fault = Fault::new(name, generation, "start", reason);
                (fault, Blame::Circumstances)
            }
        };
        FaultJournal::record(&fault);
        self.apply(record, &fault, blame, Instant::now())
    }

    fn apply(
        &self,
        record: RecordId,
        fault: &Fault,
        blame: Blame,
        began: Instant,
    ) -> Option<Reload> {
        let policy = self.seats.plan().on_fault;
        if matches!(policy, FaultPolicy::Rollback | FaultPolicy::Bypass)
            && let Some(module) = self.seats.live_module(record)
        {
            salvage(self.seats, record, module);
        }
        let verdict = verdict(policy, self.seats.lock().life(record), fault);
        match verdict {
            Verdict::Ignore => None,
            Verdict::Count => {
                self.ledger.mark_changed();
                None
            }
            Verdict::Tolerate => {
                self.seats.lock().life_mut(record).tolerated = fault.generation;
                Some(self.emit_fault(record, ReloadStep::Kept, fault, began))
            }
            Verdict::Stop => Some(self.emit_fault(record, ReloadStep::Stopped, fault, began)),
            Verdict::Renew => Some(self.renew(record, fault, began)),
            Verdict::RollBack(change) => {
                Some(self.roll_back(record, *change, (fault, blame), began))
            }
            Verdict::GiveUp => Some(self.give_up(record, (fault, blame), began)),
        }
    }

    /// Whether a module was started and not given up since.
    fn is_started(&self, record: RecordId) -> bool {
        let occupancy = self.seats.lock();
        let mut started = occupancy.started.iter();
        started.any(|(other, _)| *other == record)
    }

    /// Starts the live build once more, from what it took over itself: another module is to blame for the loss of its state.
    fn renew(&self, record: RecordId, fault: &Fault, began: Instant) -> Reload {
        // Another module is to blame.
        let blamed = (fault, Blame::Circumstances);
        let Some(module) = self.seats.live_module(record) else {
            return self.give_up(record, blamed, began);
        };
        let received = self.seats.lock().life(record).received.clone();
        let from = match &received {
            Some(received) if !received.fields.is_empty() => "with what it had taken over",
            _ => "anew",
        };
        let generation = self.seats.issue(record);
        let lifecycle = &module.lifecycle;
        // Its own `shutdown` is left out, which the Fault of this step would say.
        let _ = module.leave();
        (lifecycle.attach)(&(self.services)(generation));
        let renewed = StepError::check_begun((lifecycle.initialize)())
            .and_then(|()| StepError::check((lifecycle.restore)(&received.unwrap_or_default())))
            .and_then(|()| StepError::check_begun((lifecycle.start)()));
        if let Err(error) = renewed {
            note!(Error, "{} cannot begin again: {error}", module.name);
            return self.give_up(record, blamed, began);
        }
        (lifecycle.activate)();
        self.ledger.enter_running(record, generation);
        let digest = self.seats.lock().life(record).digest().cloned();
        let notice = Notice::new(ReloadStep::RolledBack, self.seats.retained())
            .about_generation(module.name, generation, digest.as_ref())
            .lasting(micros_since(began))
            .because(Some(format!("it begins {from}: {fault}")))
            .traced(fault.backtrace.clone());
        self.ledger.emit(notice)
    }

    fn roll_back(
        &self,
        record: RecordId,
        change: Change,
        (fault, blame): (&Fault, Blame),
        began: Instant,
    ) -> Reload {
        let faulty = self.seats.lock().life(record).digest().cloned();
        let changes = [change];
        match self.transact(&changes) {
            Ok(handed) => {
                let reason = fault.to_string();
                let step = ReloadStep::RolledBack;
                let because = (Some(reason.clone()), fault.backtrace.clone());
                let reload = self.commit(&changes, handed, began, step, because);
                if let Some(faulty) = faulty.filter(|_| blame == Blame::Build) {
                    self.quarantine(record, &faulty, &reason);
                }
                reload
            }
            Err(abort) => {
                note!(
                    Error,
                    "the build before {} cannot take over again: {}",
                    fault.module,
                    abort.error
                );
                self.give_up(record, (fault, blame), began)
            }
        }
    }

    /// Without a previous build: publishes the table in which each call returns the Fault. A layer is left out instead if that is
    /// the policy.
    fn give_up(&self, record: RecordId, (fault, blame): (&Fault, Blame), began: Instant) -> Reload {
        if self.seats.is_layer(record) && self.seats.plan().on_fault == FaultPolicy::Bypass {
            return self.leave_out(record, (fault, blame), began);
        }
        set_fault_of_core(self.seats.core(record), fault);
        (self.seats.binding(record).fail)();
        self.seats.connect();
        if let Some(module) = self.seats.live_module(record) {
            retire(module);
        }
        let is_other = |(started, _): &(RecordId, _)| *started != record;
        self.seats.lock().started.retain(is_other);
        let reason = Some(fault.to_string());
        self.ledger.enter(record, ModuleState::Faulted, reason);
        self.emit_fault(record, ReloadStep::Faulted, fault, began)
    }

    fn emit_fault(
        &self,
        record: RecordId,
        step: ReloadStep,
        fault: &Fault,
        began: Instant,
    ) -> Reload {
        let pause = micros_since(began);
        let digest = self.seats.lock().life(record).digest().cloned();
        let notice = Notice::new(step, self.seats.retained())
            .about_generation(&fault.module, fault.generation, digest.as_ref())
            .lasting(pause)
            .because(Some(fault.to_string()))
            .traced(fault.backtrace.clone());
        self.ledger.emit(notice)
    }

    /// Goes back to the previous build on request, with the current state.
    pub(super) fn go_back(&self, module: &str) -> Reload {
        let mut found = self.seats.records_named(module);
        let live = found.find(|record| self.seats.live_module(*record).is_some());
        let Some(record) = live else {
            return self.nothing_done(module, format!("{module} is not live in this App"));
        };
        let occupancy = self.seats.lock();
        let life = occupancy.life(record);
        let (faulty, rollback) = (life.digest().cloned(), life.rollback.clone());
        drop(occupancy);
        let Some(rollback) = rollback else {
            let reason = format!("{module} has replaced nothing that it could go back to");
            return self.nothing_done(module, reason);
        };
        let returns_to = rollback.to;
        let changes = [Change {
            snapshot: None,
            ..rollback
        }];
        let began = Instant::now();
        match self.transact(&changes) {
            Ok(handed) => {
                let reason = "as was asked for".to_owned();
                let step = ReloadStep::RolledBack;
                let reload = self.commit(&changes, handed, began, step, (Some(reason), None));
                // Undoing a swap blames neither System.
                if let (Some(faulty), true) = (faulty, returns_to == record) {
                    self.quarantine(record, &faulty, "it was rolled back by hand");
                    // Another rollback must not go to what is quarantined now.
                    self.seats.lock().life_mut(record).rollback = None;
                }
                reload
            }
            Err(abort) => self.abort(&changes, &abort, began),
        }
    }
}
