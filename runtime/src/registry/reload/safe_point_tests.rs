//! Reloads, rollbacks and Faults at a safe point, with hand-made modules.
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::{Agenda, SafePoint, Signals, Work};
use crate::app::CONTRACT;
use crate::descriptor::{ModuleKind, ViewModel};
use crate::fault::{Fault, FaultJournal, StateLoss};
use crate::identity::Digest;
use crate::loader::Image;
use crate::module::{Declined, Lifecycle, Module, nothing_lent, nothing_to_salvage};
use crate::plan::{Candidate, FaultPolicy, Plan, Seat, Trust};
use crate::registry::fixture;
use crate::registry::ledger::{BUDGET, Ledger, RecordId};
use crate::registry::seats::{Binding, Build, Change, Seats};
use crate::report::{ModuleState, Reload, ReloadStep};
use crate::state::SavedState;

/// The modules of an App.
struct Registry {
    seats: Seats,
    ledger: Ledger,
    agenda: Agenda,
}

impl Registry {
    fn safe_point(&self) -> SafePoint<'_> {
        SafePoint {
            seats: &self.seats,
            ledger: &self.ledger,
            agenda: &self.agenda,
            services: fixture::services,
        }
    }

    fn apply_policy(&self, fault: &Fault) -> Option<Reload> {
        self.safe_point().apply_policy(fault)
    }
}

thread_local! {
    /// Steps that the modules of the test on this thread were called for, in order.
    static DONE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// Whether what refuses may begin another time.
    static PASSING: Cell<bool> = const { Cell::new(false) };
    /// Name of the step that refuses.
    static REFUSED: Cell<&'static str> = const { Cell::new("") };
}

fn done(what: &str) {
    DONE.with_borrow_mut(|done| done.push(what.to_owned()));
}

fn agrees(what: &'static str) -> Result<(), String> {
    done(what);
    match REFUSED.get() == what {
        true => Err(format!("no {what}")),
        false => Ok(()),
    }
}

fn begins(what: &'static str) -> Result<(), Declined> {
    agrees(what).map_err(|reason| Declined {
        message: reason,
        is_passing: PASSING.get(),
    })
}

macro_rules! lifecycle {
    ($name:literal) => {
        Lifecycle {
            attach: |services| done(&format!(concat!($name, " attach {}"), services.generation)),
            initialize: || Ok(begins(concat!($name, " initialize"))),
            hold: || done(concat!($name, " hold")),
            start: || Ok(begins(concat!($name, " start"))),
            activate: || done(concat!($name, " activate")),
            suspend: || {
                done(concat!($name, " suspend"));
                Ok(())
            },
            save: |_| {
                let fields = BTreeMap::from([($name.to_owned(), vec![1])]);
                Ok(agrees(concat!($name, " save")).map(|()| {
                    Some(SavedState {
                        fields,
                        ..SavedState::default()
                    })
                }))
            },
            salvage: nothing_to_salvage,
            movable: Vec::new,
            lend: nothing_lent,
            adopt: |_| (),
            restore: |saved| {
                assert!(saved.fields.is_empty() || saved.fields.contains_key($name));
                Ok(agrees(concat!($name, " restore")))
            },
            resume: || {
                done(concat!($name, " resume"));
                Ok(())
            },
            shutdown: || {
                done(concat!($name, " shutdown"));
                Ok(())
            },
            flush: || (),
        }
    };
}

macro_rules! module {
    ($name:literal) => {
        Module {
            name: $name,
            version: "1.0.0",
            source: file!(),
            kind: ModuleKind::System,
            provides: &CONTRACT,
            features: &[],
            requires: &[],
            view_model: &ViewModel {
                path: "test::Test",
                fields: &[],
                persisted: &[$name],
            },
            lifecycle: lifecycle!($name),
        }
    };
}

macro_rules! binding {
    ($name:literal, $module:ident) => {
        Binding {
            contract: &CONTRACT,
            requires: &[],
            load: |_| Ok(&$module),
            stage: |_| done(concat!($name, " stage")),
            connect: || done(concat!($name, " connect")),
            publish: || done(concat!($name, " publish")),
            supersede: || done(concat!($name, " supersede")),
            bypass: || done(concat!($name, " bypass")),
            discard: || done(concat!($name, " discard")),
            fail: || done(concat!($name, " fail")),
        }
    };
}

static LOW: Module = module!("low");
static HIGH: Module = module!("high");

const fn seat(core: &'static str, candidates: &'static [Candidate]) -> Seat {
    Seat {
        core,
        optional: false,
        candidates,
    }
}

const fn candidate(module: &'static str) -> Candidate {
    Candidate {
        module,
        kind: ModuleKind::System,
        features: &[],
    }
}

/// Two seats; the module `high` imports `low`.
static PLAN: Plan = Plan {
    app: "test",
    on_fault: FaultPolicy::Rollback,
    out: &[],
    trust: Trust::ANYONE,
    seats: &[
        seat("core-low", &[candidate("low")]),
        seat("core-high", &[candidate("high")]),
    ],
};

const BINDINGS: &[&[Binding]] = &[&[binding!("low", LOW)], &[binding!("high", HIGH)]];

/// Both modules as if their builds `1` ran.
fn running() -> Registry {
    running_as(&PLAN, BINDINGS, &[&LOW, &HIGH])
}

fn running_as(
    plan: &'static Plan,
    bindings: &'static [&'static [Binding]],
    modules: &[&'static Module],
) -> Registry {
    let registry = Registry {
        seats: Seats::new(plan, bindings, None, None),
        ledger: Ledger::new(plan, 0),
        agenda: Agenda::new(Box::leak(Box::new(Signals::new()))),
    };
    for (index, module) in modules.iter().copied().enumerate() {
        let record = RecordId::new(index);
        let generation = registry.seats.issue(record);
        registry
            .ledger
            .update(record, |record| record.generation = generation);
        registry.ledger.enter(record, ModuleState::Running, None);
        let build = build(module, "1", 10);
        registry.seats.lock().life_mut(record).live = Some(build);
    }
    DONE.take();
    registry
}

fn build(module: &'static Module, build: &str, size: u64) -> Build {
    let image = Image::by_hand(module, Digest::of(build.as_bytes()), size);
    Build::new(module, image)
}

fn change(record: usize, name: &str) -> Change {
    Change {
        from: Some(RecordId::new(record)),
        to: RecordId::new(record),
        build: build([&LOW, &HIGH][record], name, 10),
        snapshot: None,
        may_drop: None,
    }
}

fn reloaded(registry: &Registry, records: &[usize], build: &str) -> Reload {
    let changes = records.iter().map(|record| change(*record, build));
    registry.agenda.enqueue(Work::Set(changes.collect()));
    registry.safe_point().run().expect("there is work")
}

fn fault(module: &str, generation: u32) -> Fault {
    Fault::new(module, generation, "TestView.fail", "broken".to_owned())
}

#[test]
fn all_new_ones_begin_before_an_importer_and_then_what_it_imports_is_suspended() {
    let registry = running();
    let reload = reloaded(&registry, &[0, 1], "2");
    assert_eq!((reload.step, reload.modules.len()), (ReloadStep::Live, 2));
    assert_eq!(
        DONE.take(),
        [
            "low stage",
            "low attach 2",
            "low connect",
            "low initialize",
            "high stage",
            "high attach 2",
            "high connect",
            "high initialize",
            "high suspend",
            "high save",
            "low suspend",
            "low save",
            "low restore",
            "high restore",
            "low hold",
            "high hold",
            "low publish",
            "high publish",
            "low connect",
            "high connect",
            "low shutdown",
            "low start",
            "high shutdown",
            "high start",
        ]
    );
    assert!(registry.safe_point().run().is_none());
}

#[test]
fn an_importer_that_stays_is_connected_again() {
    let registry = running();
    reloaded(&registry, &[0], "2");
    let done = DONE.take();
    let published = done.iter().position(|step| step == "low publish");
    let connected = done.iter().position(|step| step == "high connect");
    assert!(published < connected, "{done:?}");
    assert!(!done.iter().any(|step| step == "high suspend"), "{done:?}");
}

#[test]
fn where_one_will_not_begin_nothing_was_suspended() {
    let registry = running();
    REFUSED.set("high initialize");
    let reload = reloaded(&registry, &[0, 1], "2");
    assert_eq!(reload.step, ReloadStep::Aborted);
    assert_eq!(reload.reason.as_deref(), Some("high: no high initialize"));
    assert_eq!(
        DONE.take()[8..],
        [
            "high shutdown",
            "high discard",
            "low shutdown",
            "low discard"
        ]
    );
    assert!(
        registry
            .ledger
            .quarantined()
            .find("high", &Digest::of(b"2"))
            .is_some()
    );
    assert!(
        registry
            .ledger
            .quarantined()
            .find("low", &Digest::of(b"2"))
            .is_none()
    );
    // The same build is not tried again, the other one is.
    REFUSED.set("");
    assert_eq!(reloaded(&registry, &[0, 1], "2").modules, ["low"]);
}

#[test]
fn one_that_cannot_begin_now_is_not_to_blame_and_the_others_wait_for_it_once() {
    let registry = running();
    REFUSED.set("high initialize");
    PASSING.set(true);
    let reload = reloaded(&registry, &[0, 1], "2");
    assert_eq!(
        (reload.step, reload.modules.len()),
        (ReloadStep::Aborted, 2)
    );
    assert!(registry.ledger.quarantined().builds.is_empty());
    let reload = reloaded(&registry, &[0, 1], "2");
    assert_eq!(
        (reload.step, reload.modules),
        (ReloadStep::Live, vec!["low".to_owned()])
    );
    REFUSED.set("");
    assert_eq!(reloaded(&registry, &[1], "2").step, ReloadStep::Live);
}

#[test]
fn one_that_does_not_start_is_live_and_goes_back_by_the_policy() {
    let registry = running();
    REFUSED.set("high start");
    let reload = reloaded(&registry, &[0, 1], "2");
    assert_eq!(
        reload.step,
        ReloadStep::Faulted,
        "the build before does not start either"
    );
    let done = DONE.take();
    let starts = done.iter().filter(|step| *step == "high start").count();
    assert_eq!(starts, 2, "{done:?}");
    assert!(registry.ledger.quarantined().builds.is_empty());
}

static BRITTLE: Module = Module {
    lifecycle: Lifecycle {
        // A call of another thread comes in here, between the publication of the table and the entry into the ledger.
        start: || {
            let mut lost = fault("brittle", 2);
            lost.loss = Some(StateLoss::Panicked);
            FaultJournal::record(&lost);
            Ok(Ok(()))
        },
        ..lifecycle!("brittle")
    },
    ..module!("brittle")
};

static BRITTLE_PLAN: Plan = Plan {
    on_fault: FaultPolicy::Keep,
    seats: &[seat("core-brittle", &[candidate("brittle")])],
    ..PLAN
};

const BRITTLE_BINDINGS: &[&[Binding]] = &[&[binding!("brittle", BRITTLE)]];

#[test]
fn a_state_that_is_lost_before_the_entry_is_in_the_report_all_the_same() {
    let registry = running_as(&BRITTLE_PLAN, BRITTLE_BINDINGS, &[&BRITTLE]);
    let change = Change {
        build: build(&BRITTLE, "2", 10),
        ..change(0, "2")
    };
    registry.agenda.enqueue(Work::Set(vec![change]));
    let reload = registry.safe_point().run().expect("there is work");
    assert_eq!(reload.step, ReloadStep::Live);
    let report = registry.ledger.report(0);
    assert_eq!(report.modules[0].state, ModuleState::Faulted);
    assert_eq!(
        report.modules[0].reason.as_deref(),
        Some("fault in brittle (generation 2), TestView.fail: broken")
    );
}

#[test]
fn where_one_will_not_restore_all_states_go_back_providers_first() {
    let registry = running();
    REFUSED.set("high restore");
    assert_eq!(reloaded(&registry, &[0, 1], "2").step, ReloadStep::Aborted);
    let done = DONE.take();
    let undone = done.iter().position(|step| step == "high restore");
    assert_eq!(
        done[undone.map_or(0, |at| at + 1)..],
        [
            "low resume",
            "high resume",
            "high shutdown",
            "high discard",
            "low shutdown",
            "low discard"
        ]
    );
}

#[test]
fn where_a_live_one_will_not_save_the_new_one_is_not_to_blame() {
    let registry = running();
    REFUSED.set("low save");
    assert_eq!(reloaded(&registry, &[0, 1], "2").step, ReloadStep::Aborted);
    assert!(registry.ledger.quarantined().builds.is_empty());
    let done = DONE.take();
    assert!(done.contains(&"low resume".to_owned()), "{done:?}");
    assert!(done.contains(&"high resume".to_owned()), "{done:?}");
}

#[test]
fn the_policy_is_applied_once_and_only_to_what_is_live() {
    let registry = running();
    reloaded(&registry, &[1], "2");
    DONE.take();
    assert!(
        registry.apply_policy(&fault("high", 1)).is_none(),
        "replaced"
    );
    let reload = registry
        .apply_policy(&fault("high", 2))
        .expect("it is live");
    assert_eq!(reload.step, ReloadStep::RolledBack);
    let done = DONE.take();
    assert!(!done.contains(&"high suspend".to_owned()), "{done:?}");
    assert!(done.contains(&"high attach 3".to_owned()), "{done:?}");
    assert!(
        registry.apply_policy(&fault("high", 2)).is_none(),
        "rolled back"
    );
    assert!(
        registry
            .ledger
            .quarantined()
            .find("high", &Digest::of(b"2"))
            .is_some()
    );

    let reload = registry
        .apply_policy(&fault("high", 3))
        .expect("it is live");
    assert_eq!(reload.step, ReloadStep::Faulted, "there is no other");
    assert_eq!(
        DONE.take(),
        ["high fail", "low connect", "high connect", "high shutdown"]
    );
    assert!(
        registry.apply_policy(&fault("high", 3)).is_none(),
        "given up"
    );
    // Its next builds start from the state that it had received.
    let saved = registry.safe_point().suspend_all().expect("nobody refuses");
    let high = saved.modules.get("high").expect("it is saved");
    assert_eq!(high.state.fields["high"], [1]);
}

#[test]
fn what_keeps_an_app_from_ending_is_told() {
    let registry = running();
    let agenda = &registry.agenda;
    assert_eq!(agenda.keeps_from_ending(), None);
    agenda.enqueue(Work::End);
    let reason = agenda.keeps_from_ending();
    assert_eq!(reason, Some("it has come to no safe point"));
    let guard = agenda.pause();
    let reason = agenda.keeps_from_ending();
    let at_one = "a step of a module that began at a safe point has not ended";
    assert_eq!(reason, Some(at_one));
    drop(guard);
    registry.safe_point().run().expect("there is work");
    assert_eq!(agenda.keeps_from_ending(), None);
}

#[test]
fn a_newer_set_takes_the_place_of_one_that_waits() {
    let registry = running();
    registry.agenda.enqueue(Work::Set(vec![change(0, "2")]));
    let reload = reloaded(&registry, &[1], "3");
    assert_eq!(reload.modules, ["high"]);
    assert!(registry.safe_point().run().is_none());
}

/// Makes a build of that size live and returns the bytes that stay mapped then.
fn kept_after(registry: &Registry, name: &str, size: u64) -> u64 {
    let build = build(&LOW, name, size);
    let low = RecordId::new(0);
    let mut occupancy = registry.seats.lock();
    occupancy.life_mut(low).mapped.insert(build.clone());
    drop(occupancy);
    let change = Change {
        build,
        ..change(0, name)
    };
    registry.agenda.enqueue(Work::Set(vec![change]));
    registry.safe_point().run().expect("there is work").kept
}

#[test]
fn a_restart_is_advised_once_more_is_kept_than_is_meant_to() {
    let registry = running();
    let is_advised = || registry.ledger.is_restart_advised();
    assert_eq!(kept_after(&registry, "2", BUDGET), 0);
    assert_eq!(kept_after(&registry, "3", 10), BUDGET);
    assert!(!is_advised());
    assert_eq!(kept_after(&registry, "4", 10), BUDGET + 10);
    assert!(is_advised());
}
