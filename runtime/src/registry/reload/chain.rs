//! Layers that come and go while the App runs.
//!
//! A layer that is out has no build in its seat. Its slot has what is behind the layer, and is filled anew whenever that has
//! changed, so that callers need no word of it.
use std::sync::Arc;
use std::time::Instant;

use super::handover::{resume, retire, suspend_and_save};
use super::{Blame, SafePoint};
use crate::fault::Fault;
use crate::identity::Digest;
use crate::registry::ledger::{Notice, RecordId, micros_since};
use crate::registry::seats::{Change, Out, SwapError};
use crate::report::{ModuleState, Reload, ReloadStep};
use crate::state::SavedState;

/// The reason of a change that a tool has asked for.
pub(super) const ASKED: &str = "as was asked for";

impl SafePoint<'_> {
    /// Puts a layer into its place on request, with the state that it had when it was taken out.
    pub(super) fn insert(&self, change: Change) -> Reload {
        let layer = self.seats.name(change.to);
        if self.seats.live_module(change.to).is_some() {
            let core = self.seats.core(change.to).to_owned();
            let layer = layer.to_owned();
            let reason = SwapError::In { layer, core }.to_string();
            return self.nothing_done(self.seats.name(change.to), reason);
        }
        let began = Instant::now();
        let changes = [change];
        match self.transact(&changes) {
            Ok(handed) => {
                let because = (Some(ASKED.to_owned()), None);
                self.commit(&changes, handed, began, ReloadStep::Live, because)
            }
            Err(abort) => self.abort(&changes, &abort, began),
        }
    }

    /// Takes a layer out on request. Its state is kept for its return.
    pub(super) fn remove(&self, record: RecordId) -> Reload {
        let began = Instant::now();
        let layer = self.seats.name(record);
        let Some(module) = self.seats.live_module(record) else {
            let layer = layer.to_owned();
            let reason = SwapError::Out { layer }.to_string();
            return self.nothing_done(self.seats.name(record), reason);
        };
        let saved = match suspend_and_save(self.seats, Some(record), module, Vec::new()) {
            Ok((saved, _)) => saved,
            Err(error) => {
                resume(module);
                return self.nothing_done(layer, error.to_string());
            }
        };
        let digest = self.take_out(record, Out::UntilInserted, Some(saved));
        let reason = Some(ASKED.to_owned());
        self.ledger.enter(record, ModuleState::Out, reason.clone());
        let notice = Notice::new(ReloadStep::Removed, self.seats.retained())
            .about(layer, digest.as_ref())
            .lasting(micros_since(began))
            .because(reason);
        self.ledger.emit(notice)
    }

    /// Takes a faulty layer out. Its next build takes the place again, with the state that this one had received.
    pub(super) fn leave_out(
        &self,
        record: RecordId,
        (fault, blame): (&Fault, Blame),
        began: Instant,
    ) -> Reload {
        let received = self.seats.lock().life(record).received.clone();
        let digest = self.take_out(record, Out::UntilRepaired, received);
        let reason = Some(fault.to_string());
        self.ledger.enter(record, ModuleState::Out, reason.clone());
        let notice = Notice::new(ReloadStep::Removed, self.seats.retained())
            .about_generation(&fault.module, fault.generation, digest.as_ref())
            .lasting(micros_since(began))
            .because(reason)
            .traced(fault.backtrace.clone());
        let reload = self.ledger.emit(notice);
        if let (Some(digest), Blame::Build) = (digest, blame) {
            self.quarantine(record, &digest, &fault.to_string());
        }
        reload
    }

    /// Leads callers past a layer and ends it; `left` is kept for its return. Returns the digest of its build.
    fn take_out(
        &self,
        record: RecordId,
        out: Out,
        left: Option<Arc<SavedState>>,
    ) -> Option<Digest> {
        let mut occupancy = self.seats.lock();
        let life = occupancy.life_mut(record);
        life.out = out;
        let build = life.live.take();
        (life.left, life.received, life.rollback) = (left, None, None);
        let mut started = occupancy.started.iter();
        // A layer that was given up has been shut down.
        let was_started = started.any(|(started, _)| *started == record);
        occupancy.started.retain(|(started, _)| *started != record);
        drop(occupancy);
        self.seats.connect();
        let build = build?;
        if was_started {
            retire(build.module);
        }
        Some(build.digest().clone())
    }
}
