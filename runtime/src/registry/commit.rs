//! The transaction by which new generations go live.
//!
//! The new ones are initialized while the old ones still answer, since their `initialize` may call any module. Then the
//! old ones are suspended, last seat first: a call that is inside an importer ends before what it imports is suspended.
//! Their states are saved and restored, and all tables are published; old generations that the new ones replace end after
//! that. Until the first table is published everything can be undone, and nothing behind that can fail.
use std::sync::Arc;

use super::hand_over::agreed;
use super::registry::Registry;
use super::{Abort, Blame, Change, Handover};
use crate::descriptor::Module;
use crate::host::HostServices;
use crate::state::SavedState;

impl Registry {
    /// Makes all changes, which are in the order of the Plan, or none. Gives the state that each new generation took over.
    pub(super) fn carry_out(&self, changes: &[Change]) -> Result<Vec<Arc<SavedState>>, Abort> {
        let mut begun = 0;
        let mut suspended = changes.len();
        let states = self
            .begin(changes, &mut begun)
            .and_then(|()| self.suspend(changes, &mut suspended))
            .and_then(|states| self.restore(changes, &states).map(|()| states));
        match &states {
            Ok(_) => self.publish(changes),
            Err(_) => self.undo(changes, begun, suspended),
        }
        states
    }

    fn begin(&self, changes: &[Change], begun: &mut usize) -> Result<(), Abort> {
        for change in changes {
            let generation = self.issue(change.to);
            let binding = self.binding(change.to);
            (binding.stage)(change.image.digest());
            *begun += 1;
            (change.module.lifecycle.attach)(&HostServices::new(generation));
            (binding.connect)();
            let made = (change.module.lifecycle.initialize)();
            agreed(made).map_err(|reason| Abort {
                record: change.to,
                blame: Blame::New,
                reason,
            })?;
        }
        Ok(())
    }

    /// Takes the states out of the live generations, last seat first, and gives them in the order of the changes.
    fn suspend(
        &self,
        changes: &[Change],
        suspended: &mut usize,
    ) -> Result<Vec<Arc<SavedState>>, Abort> {
        let mut states = Vec::new();
        for (at, change) in changes.iter().enumerate().rev() {
            *suspended = at;
            states.push(self.take_out(change)?);
        }
        states.reverse();
        Ok(states)
    }

    fn take_out(&self, change: &Change) -> Result<Arc<SavedState>, Abort> {
        let (record, live) = match (&change.handover, self.live(change)) {
            (Handover::Kept(saved), _) => return Ok(Arc::clone(saved)),
            (Handover::Live, None) => return Ok(Arc::default()),
            (Handover::Live, Some(live)) => live,
        };
        self.hand_over(Some(record), live).map_err(|reason| Abort {
            record,
            blame: Blame::Live,
            reason,
        })
    }

    fn restore(&self, changes: &[Change], states: &[Arc<SavedState>]) -> Result<(), Abort> {
        for (change, saved) in changes.iter().zip(states) {
            let restored = (change.module.lifecycle.restore)(saved);
            agreed(restored).map_err(|reason| Abort {
                record: change.to,
                blame: Blame::New,
                reason,
            })?;
        }
        Ok(())
    }

    fn publish(&self, changes: &[Change]) {
        for change in changes {
            (change.module.lifecycle.activate)();
        }
        for change in changes {
            (self.binding(change.to).publish)();
            if let Some(from) = change.from.filter(|from| *from != change.to) {
                (self.binding(from).supersede)();
            }
        }
        self.connect_all(changes);
        for change in changes.iter().rev() {
            if let Some((record, old)) = self.live(change) {
                self.retire(record, old);
            }
        }
    }

    /// Importers go on to the new tables without the way through the old ones.
    fn connect_all(&self, changes: &[Change]) {
        let taken_over: Vec<usize> = changes.iter().filter_map(|change| change.from).collect();
        let new = changes.iter().map(|change| change.to);
        let lives = self.live_records();
        let others = lives
            .into_iter()
            .filter(|record| !taken_over.contains(record));
        for record in others.chain(new) {
            (self.binding(record).connect)();
        }
    }

    /// Ends a generation; a panic in its `shutdown` hurts nobody any more.
    pub(super) fn retire(&self, record: usize, module: &'static Module) {
        if let Err(fault) = (module.lifecycle.shutdown)() {
            log::error!(target: "keyway", "{} was replaced, but did not end well: {fault}", self.name(record));
        }
    }

    /// The live generations go on, those from `suspended` on with their states back in place; the first `begun` new ones
    /// are given up.
    fn undo(&self, changes: &[Change], begun: usize, suspended: usize) {
        for change in &changes[suspended..] {
            if matches!(change.handover, Handover::Kept(_)) {
                continue;
            }
            if let Some((_, live)) = self.live(change) {
                self.resume(live);
            }
        }
        for change in changes[..begun].iter().rev() {
            if let Err(fault) = (change.module.lifecycle.shutdown)() {
                log::error!(target: "keyway", "{} was given up, but did not end well: {fault}", change.module.name);
            }
            (self.binding(change.to).discard)();
        }
    }

    /// What is live in the seat of a change.
    fn live(&self, change: &Change) -> Option<(usize, &'static Module)> {
        let record = change.from?;
        let lives = self.lives();
        lives[record]
            .live
            .as_ref()
            .map(|(module, _)| (record, *module))
    }
}
