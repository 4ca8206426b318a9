//! Making the live report of the App.
use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use super::Watch;
use crate::app::CONTRACT;
use crate::descriptor::ModuleKind;
use crate::fault::FaultJournal;
use crate::identity::Digest;
use crate::registry::ledger::BUDGET;
use crate::registry::seats::Guest;
use crate::report::ModuleState;
use crate::store_files::{LiveModule, LiveReport};

impl Watch {
    pub(super) fn live_report(&self) -> LiveReport {
        let kept = self.seats.retained();
        let entries = self.ledger.entries();
        let events = entries.reloads.into_iter();
        let (lives, guests) = self.seats.lives();
        let modules = entries.records.into_iter().zip(lives);
        let modules = modules.map(|(record, since)| LiveModule {
            faults: FaultJournal::of(&record.name, record.generation).0,
            name: record.name,
            kind: record.kind,
            core: record.core,
            state: record.state,
            generation: record.generation,
            digest: record.digest,
            since,
            reason: record.reason,
        });
        let guests = guests.iter().map(live_guest);
        let modules = modules.chain(guests).chain(self.live_app());
        LiveReport {
            format: LiveReport::FORMAT,
            pid: std::process::id(),
            run: self.ledger.run().clone(),
            app: self.seats.plan().app.to_owned(),
            program: program(),
            started: self.ledger.began(),
            kept,
            budget: BUDGET,
            modules: modules.collect(),
            events: events.map(Arc::unwrap_or_clone).collect(),
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
            digest,
            since: self.ledger.began(),
            faults: 0,
            reason: None,
        })
    }
}

/// A layer that the Plan does not have: behind all others of its Core, since it is in front of them.
fn live_guest(guest: &Guest) -> LiveModule {
    let digest = guest.build.digest();
    LiveModule {
        faults: FaultJournal::of(guest.name(), guest.generation).0,
        name: guest.name().to_owned(),
        kind: ModuleKind::Layer,
        core: guest.core().to_owned(),
        state: ModuleState::Running,
        generation: guest.generation,
        digest: Some(digest.clone()),
        since: guest.since,
        reason: None,
    }
}

/// Path of this program, as text: a file of the store has no other bytes.
fn program() -> PathBuf {
    let path = env::current_exe().unwrap_or_default();
    path.to_string_lossy().into_owned().into()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::Arc;

    use super::Watch;
    use crate::fault::Fault;
    use crate::identity::Digest;
    use crate::plan::{FaultPolicy, Plan, Trust};
    use crate::registry::fixture;
    use crate::registry::ledger::{BUDGET, Ledger};
    use crate::registry::reload::{Agenda, Signals};
    use crate::registry::seats::Seats;
    use crate::store_files::Store;

    const PLAN: &Plan = &Plan {
        app: "app",
        on_fault: FaultPolicy::Rollback,
        out: &[],
        trust: Trust::ANYONE,
        seats: &[],
    };

    fn watch(store: Store) -> Watch {
        let signals = Box::leak(Box::new(Signals::new()));
        Watch::new(
            Arc::new(Seats::new(PLAN, &[], None, None)),
            Arc::new(Ledger::new(PLAN, 0)),
            Arc::new(Agenda::new(signals)),
            (store, String::new()),
            fixture::services,
        )
    }

    #[test]
    fn the_budget_is_told() {
        let watch = watch(Store::new("/nowhere"));
        let report = watch.live_report();
        assert_eq!((report.app.as_str(), report.budget), ("app", BUDGET));
    }

    /// As `assert_eq!` of two lists of numbers says it.
    #[test]
    fn no_message_of_a_panic_makes_files_that_nobody_reads() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let mut watch = watch(store.clone());
        let message = format!("left: \"{}\"\n, at here.rs:1", "1.0, \"".repeat(400_000));
        for number in 0..300_u32 {
            let fault = Fault::new("app", 1, "AppView.frame", message.clone());
            let digest = Digest::of(&number.to_le_bytes());
            watch
                .ledger
                .quarantine("app", &digest, &fault.to_string(), 0);
            watch.ledger.quarantine("app", &digest, &message, 0);
            watch.agenda.answer(&number.to_string(), false, &message);
        }
        watch.poll();
        let (pid, run) = (std::process::id(), watch.ledger.run().clone());
        let report = store.live_report(pid, &run).expect("it can be read");
        assert_eq!(report.events.len(), 256);
        let reason = report.events[0].reason.as_deref().unwrap_or_default();
        assert!(reason.contains(" bytes left out) "), "{reason}");
        assert!(reason.ends_with(", at here.rs:1"), "{reason}");
        assert_eq!(
            store.quarantine().expect("it can be read").builds.len(),
            300
        );
        let answer = store.answer("299").expect("it can be read");
        assert!(answer.message.contains(" bytes left out) "));
        watch.end();
        assert!(store.runs().is_empty());
    }

    #[test]
    fn a_poll_that_panics_is_told_once_and_ends_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let mut watch = watch(store.clone());
        for _ in 0..3 {
            watch.contain(|_| panic!("on purpose"));
        }
        watch.contain(Watch::poll);
        let (pid, run) = (std::process::id(), watch.ledger.run().clone());
        let report = store.live_report(pid, &run).expect("it is written");
        assert_eq!(report.events.len(), 1);
        let reason = report.events[0].reason.as_deref().unwrap_or_default();
        assert!(
            reason.starts_with("the look at the store panicked: on purpose; "),
            "{reason}"
        );
    }

    /// A run whose report was removed, or could not be written once.
    #[test]
    fn a_report_that_is_missing_is_written_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let mut watch = watch(store.clone());
        let (pid, run) = (std::process::id(), watch.ledger.run().clone());
        // A file is where the folder has to be.
        fs::write(store.live_folder(), "").expect("the folder is writable");
        watch.poll();
        assert!(store.live_report(pid, &run).is_err());
        // So it goes with an answer.
        fs::write(store.control_folder(), "").expect("the folder is writable");
        watch.agenda.answer("one", true, "done");
        watch.poll();
        fs::remove_file(store.control_folder()).expect("it is there");
        fs::remove_file(store.live_folder()).expect("it is there");
        for _ in 0..100 {
            watch.poll();
        }
        assert!(store.answer("one").is_ok());
        assert!(store.live_report(pid, &run).is_ok());
        assert_eq!(store.mapped(pid, &run).expect("it is there"), []);
        fs::remove_file(store.live_path(pid, &run)).expect("it is there");
        fs::remove_file(store.mapped_path(pid, &run)).expect("it is there");
        watch.poll();
        assert!(store.live_report(pid, &run).is_ok());
        assert!(store.mapped(pid, &run).is_ok());
        // Windows keeps a folder with a file that is open, as the lock is.
        if cfg!(unix) {
            fs::remove_dir_all(folder.path()).expect("it is there");
        }
        watch.poll();
        assert!(store.live_report(pid, &run).is_ok());
        assert_eq!(store.is_running(pid, &run), Some(true));
    }
}
