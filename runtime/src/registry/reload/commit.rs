//! Entering the outcome of a transaction into seats and ledger.
use std::sync::Arc;
use std::time::Instant;

use super::handover::log_dropped_fields;
use super::{Abort, HandedOver, SafePoint};
use crate::identity::Digest;
use crate::registry::ledger::{Notice, RecordId, micros_since};
use crate::registry::seats::Change;
use crate::report::{ModuleState, Reload, ReloadStep};
use crate::state::SavedState;

impl SafePoint<'_> {
    /// Enters the new generations of `changes` into seats and ledger, and reports them. One that did not start is dealt with
    /// as after a Fault.
    pub(super) fn commit(
        &self,
        changes: &[Change],
        handed: HandedOver,
        began: Instant,
        step: ReloadStep,
        (reason, backtrace): (Option<String>, Option<Box<str>>),
    ) -> Reload {
        let pause = micros_since(began);
        for (change, saved) in changes.iter().zip(&handed.states) {
            self.enter_live(change, saved);
            let from = change.from.map_or("", |from| self.seats.name(from));
            log_dropped_fields(change.build.module, from, saved);
        }
        let mut notice = Notice::new(step, self.seats.retained())
            .lasting(pause)
            .because(reason)
            .traced(backtrace);
        for change in changes {
            let generation = self.seats.lock().life(change.to).issued;
            let digest = Some(change.build.digest());
            notice = notice.about_generation(change.build.module.name, generation, digest);
        }
        let retained = notice.retained();
        let reload = self.ledger.emit(notice);
        self.ledger.advise_restart(retained);
        let mut outcome = reload;
        for (record, error) in handed.unstarted {
            let generation = self.seats.lock().life(record).issued;
            let then = self.take_unstarted(record, generation, error);
            outcome = then.unwrap_or(outcome);
        }
        outcome
    }

    fn enter_live(&self, change: &Change, saved: &Arc<SavedState>) {
        let mut occupancy = self.seats.lock();
        occupancy.replace(change, saved);
        let generation = occupancy.life(change.to).issued;
        drop(occupancy);
        self.ledger.note_build(change.to, &change.build.image);
        if let Some(from) = change.from.filter(|from| *from != change.to) {
            self.ledger.enter(from, ModuleState::Standby, None);
        }
        self.ledger.enter_running(change.to, generation);
    }

    /// Reports that nothing has changed: for the module that failed with its own reason, for the others with its name
    /// in front of the reason.
    pub(super) fn abort(&self, changes: &[Change], abort: &Abort, began: Instant) -> Reload {
        let pause = micros_since(began);
        let reason = format!("{}: {}", self.seats.name(abort.record), abort.error);
        let mut notice = Notice::new(ReloadStep::Aborted, self.seats.retained())
            .lasting(pause)
            .because(Some(reason))
            .traced(abort.error.backtrace());
        for change in changes {
            notice = notice.about(change.build.module.name, Some(change.build.digest()));
            if change.to == abort.record {
                notice = notice.with_own_reason(abort.error.to_string());
            }
        }
        self.ledger.emit(notice)
    }

    /// Makes the report of a request that had no effect; it is no event.
    pub(super) fn nothing_done(&self, module: &str, reason: String) -> Reload {
        Notice::new(ReloadStep::Aborted, self.seats.retained())
            .about(module, None)
            .because(Some(reason))
            .into_reload()
    }

    /// Quarantines a build of a candidate.
    pub(super) fn quarantine(&self, record: RecordId, digest: &Digest, reason: &str) {
        let name = self.seats.name(record);
        let retained = self.seats.retained();
        self.ledger.quarantine(name, digest, reason, retained);
    }
}
