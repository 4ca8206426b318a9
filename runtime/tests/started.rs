//! The registry of a process: one App, reports while modules start, and no second start.
use std::sync::atomic::{AtomicUsize, Ordering};

use keyway::private::Linked;
use keyway::private::{
    APP_CONTRACT, Start, link, nothing_lent, nothing_saved, nothing_to_restore, nothing_to_salvage,
};
use keyway::{
    Candidate, FaultPolicy, Lifecycle, Module, ModuleKind, ModuleState, Plan, Seat, StartError,
    Trust, ViewModel, report, shutdown,
};

/// Modules that were seen running by the one that asked while it was initialized.
static SEEN: AtomicUsize = AtomicUsize::new(usize::MAX);

static CURIOUS: Module = Module {
    name: "systems-curious",
    version: "1.0.0",
    source: file!(),
    kind: ModuleKind::System,
    provides: &APP_CONTRACT,
    features: &[],
    requires: &[],
    view_model: &ViewModel {
        path: "test::Curious",
        fields: &[],
        persisted: &[],
    },
    lifecycle: Lifecycle {
        attach: |_| (),
        initialize: || {
            SEEN.store(report().running().count(), Ordering::Relaxed);
            Ok(Ok(()))
        },
        hold: || (),
        start: || Ok(Ok(())),
        activate: || (),
        suspend: || Ok(()),
        save: nothing_saved,
        salvage: nothing_to_salvage,
        movable: Vec::new,
        lend: nothing_lent,
        adopt: |_| (),
        restore: nothing_to_restore,
        resume: || Ok(()),
        shutdown: || {
            assert_eq!(report().app, "app-test");
            Ok(())
        },
        flush: || (),
    },
};

const LINKED: Linked = Linked {
    module: &CURIOUS,
    connect: || (),
    publish: || (),
    bypass: || (),
};

const SEAT: Seat = Seat {
    core: "core-test",
    optional: false,
    candidates: &[Candidate {
        module: "systems-curious",
        kind: ModuleKind::System,
        features: &[],
    }],
};

static PLAN: Plan = Plan {
    app: "app-test",
    on_fault: FaultPolicy::Rollback,
    out: &[],
    trust: Trust::ANYONE,
    seats: &[SEAT, SEAT],
};

static HOPELESS: Plan = Plan {
    app: "app-hopeless",
    on_fault: FaultPolicy::Rollback,
    out: &[],
    trust: Trust::ANYONE,
    seats: &[Seat {
        candidates: &[],
        ..SEAT
    }],
};

#[test]
fn one_process_runs_one_app() {
    assert_eq!(report().app, "");
    shutdown();

    let failed = link(Start::Here, &HOPELESS, &[&[]]);
    assert!(
        matches!(failed, Err(StartError::Unserved { .. })),
        "{failed:?}"
    );
    assert_eq!(report().app, "", "a start that failed leaves no App behind");

    assert!(link(Start::Here, &PLAN, &[&[LINKED], &[LINKED]]).is_ok());
    assert_eq!(
        SEEN.load(Ordering::Relaxed),
        1,
        "the second seat sees the first one running"
    );
    let Err(again) = link(Start::Here, &PLAN, &[&[LINKED], &[LINKED]]) else {
        panic!("a second start is refused");
    };
    assert_eq!(
        again.to_string(),
        "the modules of app-test are loaded already; one process runs one App"
    );
    shutdown();
    let states: Vec<ModuleState> = report().modules.iter().map(|module| module.state).collect();
    assert_eq!(states, [ModuleState::Stopped, ModuleState::Stopped]);
}
