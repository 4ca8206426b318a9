//! What the App says of itself in the store.
use std::env;

use super::ReloadEvent;
use super::budget::BUDGET;
use super::clock::now;
use super::registry::Registry;
use super::{ModuleState, ReloadStep};
use crate::app::CONTRACT;
use crate::descriptor::ModuleKind;
use crate::fault::FaultJournal;
use crate::store::{Digest, LiveModule, LiveReport, StoreError};

impl Registry {
    pub(super) fn live_report(&self) -> LiveReport {
        let kept = self.kept();
        let ledger = self.ledger().clone();
        let lives = self.lives();
        let modules = ledger.records.into_iter().zip(lives.iter());
        let modules = modules.map(|(record, life)| LiveModule {
            faults: FaultJournal::of(&record.name, record.generation).0,
            name: record.name,
            kind: record.kind,
            core: record.core,
            state: record.state,
            generation: record.generation,
            digest: record.digest,
            since: life.since,
            reason: record.reason,
            mapped: life.mapped.keys().cloned().collect(),
        });
        let modules = modules.chain(self.live_app());
        LiveReport {
            format: LiveReport::FORMAT,
            pid: std::process::id(),
            app: self.plan().app.to_owned(),
            program: env::current_exe().unwrap_or_default(),
            started: self.began,
            kept,
            budget: BUDGET,
            modules: modules.collect(),
            events: ledger.reloads.into_iter().collect(),
        }
    }

    /// The App itself, if a launcher has loaded it.
    fn live_app(&self) -> Option<LiveModule> {
        let launch = self.launch.get()?;
        let digest = Digest::try_from(launch.digest.clone()).ok();
        Some(LiveModule {
            name: self.plan().app.to_owned(),
            kind: ModuleKind::App,
            core: CONTRACT.core().to_owned(),
            state: ModuleState::Running,
            generation: launch.generation,
            mapped: digest.iter().cloned().collect(),
            digest,
            since: self.began,
            faults: 0,
            reason: None,
        })
    }

    /// The current set cannot be read.
    pub(super) fn refuse_set(&self, error: &StoreError) {
        self.tell(ReloadEvent {
            number: 0,
            at: now(),
            step: ReloadStep::Refused,
            module: self.plan().app.to_owned(),
            generation: 0,
            digest: None,
            pause: None,
            kept: self.kept(),
            reason: Some(error.to_string()),
        });
    }
}
