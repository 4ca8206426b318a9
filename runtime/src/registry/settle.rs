//! The books after new generations have gone live.
use std::sync::Arc;
use std::time::Instant;

use super::clock::now;
use super::hand_over::tell_of_dropped;
use super::registry::Registry;
use super::safe_point::micros_since;
use super::{Before, Change, Handover, ModuleState, Reload, ReloadEvent, ReloadStep};
use crate::state::SavedState;

impl Registry {
    /// Writes down what `changes` have made live, and tells it.
    pub(super) fn settle(
        &self,
        changes: &[Change],
        states: &[Arc<SavedState>],
        began: Instant,
        step: ReloadStep,
        reason: Option<String>,
    ) -> Reload {
        let pause = micros_since(began);
        for (change, saved) in changes.iter().zip(states) {
            self.enter_live(change, saved);
            tell_of_dropped(change.module, saved);
        }
        let kept = self.kept();
        for change in changes {
            self.tell(ReloadEvent {
                number: 0,
                at: now(),
                step,
                module: change.module.name.to_owned(),
                generation: self.lives()[change.to].issued,
                digest: Some(change.image.digest().clone()),
                pause: Some(pause),
                kept,
                reason: reason.clone(),
            });
        }
        self.advise(kept);
        Reload {
            step,
            modules: changes
                .iter()
                .map(|change| change.module.name.to_owned())
                .collect(),
            pause,
            kept,
            reason,
        }
    }

    fn enter_live(&self, change: &Change, saved: &Arc<SavedState>) {
        let mut lives = self.lives();
        let old = change.from.and_then(|from| {
            let (module, image) = lives[from].live.take()?;
            Some(Before {
                record: from,
                module,
                image,
                saved: Arc::clone(saved),
            })
        });
        let life = &mut lives[change.to];
        life.live = Some((change.module, change.image.clone()));
        life.since = now();
        life.taken = Some(Arc::clone(saved));
        life.before = match change.handover {
            Handover::Live => old,
            // What was live has faulted.
            Handover::Kept(_) => None,
        };
        let generation = life.issued;
        drop(lives);
        {
            let record = &mut self.ledger().records[change.to];
            record.note(&change.image);
            record.generation = generation;
        }
        if let Some(from) = change.from.filter(|from| *from != change.to) {
            self.enter(from, ModuleState::Standby, None);
        }
        self.enter(change.to, ModuleState::Running, None);
        self.replace_started(change);
    }
}
