//! Making the live report of the App.
use std::env;

use super::Watch;
use crate::app::CONTRACT;
use crate::descriptor::ModuleKind;
use crate::fault::FaultJournal;
use crate::identity::Digest;
use crate::registry::ledger::BUDGET;
use crate::report::ModuleState;
use crate::store_files::{LiveModule, LiveReport};

impl Watch {
    pub(super) fn live_report(&self) -> LiveReport {
        let kept = self.seats.retained();
        let entries = self.ledger.entries();
        let occupancy = self.seats.lock();
        let modules = entries.records.into_iter().zip(occupancy.lives());
        let modules = modules.map(|(record, (_, life))| LiveModule {
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
            run: self.ledger.run().clone(),
            app: self.seats.plan().app.to_owned(),
            program: env::current_exe().unwrap_or_default(),
            started: self.ledger.began(),
            kept,
            budget: BUDGET,
            modules: modules.collect(),
            events: entries.reloads.into_iter().collect(),
        }
    }

    /// The App itself, if a launcher has loaded it.
    fn live_app(&self) -> Option<LiveModule> {
        let launch = self.seats.launch()?;
        let digest = Digest::try_from(launch.digest.clone()).ok();
        Some(LiveModule {
            name: self.seats.plan().app.to_owned(),
            kind: ModuleKind::App,
            core: CONTRACT.core().to_owned(),
            state: ModuleState::Running,
            generation: launch.generation,
            mapped: digest.iter().cloned().collect(),
            digest,
            since: self.ledger.began(),
            faults: 0,
            reason: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Watch;
    use crate::plan::{FaultPolicy, Plan};
    use crate::registry::ledger::{BUDGET, Ledger};
    use crate::registry::reload::{Agenda, Signals};
    use crate::registry::seats::Seats;
    use crate::store_files::Store;

    #[test]
    fn the_budget_is_told() {
        const PLAN: &Plan = &Plan {
            app: "app",
            on_fault: FaultPolicy::Rollback,
            seats: &[],
        };
        let signals = Box::leak(Box::new(Signals::new()));
        let watch = Watch::new(
            Arc::new(Seats::new(PLAN, &[], None, None)),
            Arc::new(Ledger::new(PLAN, 0)),
            Arc::new(Agenda::new(signals)),
            Store::new("/nowhere"),
            String::new(),
        );
        let report = watch.live_report();
        assert_eq!((report.app.as_str(), report.budget), ("app", BUDGET));
    }
}
