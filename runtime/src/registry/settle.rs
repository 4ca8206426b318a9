//! The books after new generations have gone live.
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use super::clock::now;
use super::hand_over::tell_of_dropped;
use super::registry::Registry;
use super::safe_point::micros_since;
use super::{Before, Change, Handover, ModuleState, Reload, ReloadEvent, ReloadStep};
use crate::state::SavedState;
use crate::store::Digest;

/// Bytes of libraries that may stay mapped, although no slot leads to them, before a restart is advised: some two
/// hundred debug builds of a small module. They are mapped from their files; what each costs in memory of its own is
/// some 20 kB.
pub(super) const BUDGET: u64 = 1 << 30;

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

    fn advise(&self, kept: u64) {
        if kept > BUDGET && !self.is_advised.swap(true, Ordering::Relaxed) {
            log::warn!(
                target: "keyway",
                "{} MB of replaced builds stay mapped, more than the {} MB that are meant to: restart {} when it suits",
                kept >> 20,
                BUDGET >> 20,
                self.plan().app
            );
        }
    }

    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    pub(super) fn kept(&self) -> u64 {
        self.lives().iter().map(super::Life::kept).sum()
    }

    /// Tells of a step of one module that has no generation to speak of yet.
    pub(super) fn tell_of(
        &self,
        step: ReloadStep,
        record: usize,
        digest: Option<&Digest>,
        reason: Option<String>,
    ) {
        self.tell(ReloadEvent {
            number: 0,
            at: now(),
            step,
            module: self.name(record).to_owned(),
            generation: 0,
            digest: digest.cloned(),
            pause: None,
            kept: self.kept(),
            reason,
        });
    }

    /// Numbers an event, keeps it, and logs it.
    pub(super) fn tell(&self, event: ReloadEvent) {
        let event = self.ledger().tell(event);
        self.is_changed.store(true, Ordering::Release);
        let level = match event.step {
            ReloadStep::Preparing | ReloadStep::Prepared => log::Level::Debug,
            ReloadStep::Live | ReloadStep::Restored => log::Level::Info,
            _ => log::Level::Warn,
        };
        log::log!(target: "keyway", level, "{event}");
    }
}
