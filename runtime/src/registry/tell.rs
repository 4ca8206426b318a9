//! Telling what happens.
use std::sync::atomic::Ordering;

use super::clock::now;
use super::registry::Registry;
use super::{ReloadEvent, ReloadStep};
use crate::store::Digest;

impl Registry {
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
