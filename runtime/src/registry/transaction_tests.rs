//! Generations that take over from one another, with modules made by hand.
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use super::budget::BUDGET;
use super::registry::Registry;
use super::work::Work;
use super::{Binding, Change, Handover, Reload, ReloadStep};
use crate::app::{CONTRACT, Candidate, FaultPolicy, Plan, Seat};
use crate::descriptor::{Lifecycle, Module, ModuleKind, ViewModel};
use crate::fault::Fault;
use crate::loader::Image;
use crate::state::SavedState;
use crate::store::Digest;

thread_local! {
    /// What the modules of the test on this thread did.
    static DONE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// The step that refuses.
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

macro_rules! lifecycle {
    ($name:literal) => {
        Lifecycle {
            attach: |services| done(&format!(concat!($name, " attach {}"), services.generation)),
            initialize: || Ok(agrees(concat!($name, " initialize"))),
            activate: || done(concat!($name, " activate")),
            suspend: || {
                done(concat!($name, " suspend"));
                Ok(())
            },
            save: || {
                let fields = BTreeMap::from([($name.to_owned(), vec![1])]);
                Ok(agrees(concat!($name, " save")).map(|()| Some(SavedState { fields })))
            },
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
        }
    };
}

macro_rules! module {
    ($name:literal) => {
        Module {
            name: $name,
            version: "1.0.0",
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

/// `high` imports `low`.
static PLAN: Plan = Plan {
    app: "test",
    on_fault: FaultPolicy::Rollback,
    seats: &[
        seat("core-low", &[candidate("low")]),
        seat("core-high", &[candidate("high")]),
    ],
};

const BINDINGS: &[&[Binding]] = &[&[binding!("low", LOW)], &[binding!("high", HIGH)]];

/// Both modules as if their builds `1` ran.
fn running() -> Registry {
    let registry = Registry::new(&PLAN);
    assert!(registry.bindings.set(BINDINGS).is_ok());
    for (record, module) in [&LOW, &HIGH].into_iter().enumerate() {
        let image = Image::by_hand(module, Digest::of(b"1"), 10);
        registry.ledger().records[record].generation = registry.issue(record);
        registry.enter(record, super::ModuleState::Running, None);
        registry.lives()[record].live = Some((module, image));
    }
    DONE.take();
    registry
}

fn change(record: usize, build: &str) -> Change {
    let module = [&LOW, &HIGH][record];
    Change {
        from: Some(record),
        to: record,
        module,
        image: Image::by_hand(module, Digest::of(build.as_bytes()), 10),
        handover: Handover::Live,
    }
}

fn taken(registry: &Registry, records: &[usize], build: &str) -> Reload {
    let changes = records.iter().map(|record| change(*record, build));
    registry.enqueue(Work::Set(changes.collect()));
    registry.safe_point().expect("there is work")
}

fn fault(module: &str, generation: u32) -> Fault {
    Fault::new(module, generation, "TestView.fail", "broken".to_owned())
}

#[test]
fn all_new_ones_begin_before_an_importer_and_then_what_it_imports_is_suspended() {
    let registry = running();
    let reload = taken(&registry, &[0, 1], "2");
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
            "low activate",
            "high activate",
            "low publish",
            "high publish",
            "low connect",
            "high connect",
            "high shutdown",
            "low shutdown",
        ]
    );
    assert!(registry.safe_point().is_none());
}

#[test]
fn an_importer_that_stays_is_connected_again() {
    let registry = running();
    taken(&registry, &[0], "2");
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
    let reload = taken(&registry, &[0, 1], "2");
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
    assert!(registry.fresh().find("high", &Digest::of(b"2")).is_some());
    assert!(registry.fresh().find("low", &Digest::of(b"2")).is_none());
    // The same build is not tried again, the other one is.
    REFUSED.set("");
    assert_eq!(taken(&registry, &[0, 1], "2").modules, ["low"]);
}

#[test]
fn where_one_will_not_restore_all_states_go_back_providers_first() {
    let registry = running();
    REFUSED.set("high restore");
    assert_eq!(taken(&registry, &[0, 1], "2").step, ReloadStep::Aborted);
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
    assert_eq!(taken(&registry, &[0, 1], "2").step, ReloadStep::Aborted);
    assert!(registry.fresh().builds.is_empty());
    let done = DONE.take();
    assert!(done.contains(&"low resume".to_owned()), "{done:?}");
    assert!(done.contains(&"high resume".to_owned()), "{done:?}");
}

#[test]
fn a_fault_is_judged_once_and_only_of_what_is_live() {
    let registry = running();
    taken(&registry, &[1], "2");
    DONE.take();
    assert!(registry.judge(&fault("high", 1)).is_none(), "replaced");
    let reload = registry.judge(&fault("high", 2)).expect("it is live");
    assert_eq!(reload.step, ReloadStep::RolledBack);
    let done = DONE.take();
    assert!(!done.contains(&"high suspend".to_owned()), "{done:?}");
    assert!(done.contains(&"high attach 3".to_owned()), "{done:?}");
    assert!(registry.judge(&fault("high", 2)).is_none(), "rolled back");
    assert!(registry.fresh().find("high", &Digest::of(b"2")).is_some());

    let reload = registry.judge(&fault("high", 3)).expect("it is live");
    assert_eq!(reload.step, ReloadStep::Faulted, "there is no other");
    assert_eq!(
        DONE.take(),
        ["high fail", "low connect", "high connect", "high shutdown"]
    );
    assert!(registry.judge(&fault("high", 3)).is_none(), "given up");
    // Its builds to come go on with what it had taken over.
    let saved = registry.suspend_all().expect("nobody refuses");
    let high = saved.modules.get("high").expect("it is saved");
    assert_eq!(high.state.fields["high"], [1]);
}

#[test]
fn a_newer_set_takes_the_place_of_one_that_waits() {
    let registry = running();
    registry.enqueue(Work::Set(vec![change(0, "2")]));
    let reload = taken(&registry, &[1], "3");
    assert_eq!(reload.modules, ["high"]);
    assert!(registry.safe_point().is_none());
}

/// Makes a build of that size live and gives what is kept then.
fn kept_after(registry: &Registry, build: &str, size: u64) -> u64 {
    let digest = Digest::of(build.as_bytes());
    let image = Image::by_hand(&LOW, digest.clone(), size);
    let mapped = (&LOW, image.clone());
    registry.lives()[0].mapped.insert(digest, mapped);
    let change = Change {
        image,
        ..change(0, build)
    };
    registry.enqueue(Work::Set(vec![change]));
    registry.safe_point().expect("there is work").kept
}

#[test]
fn a_restart_is_advised_once_more_is_kept_than_is_meant_to() {
    let registry = running();
    let is_advised = || registry.is_advised.load(Ordering::Relaxed);
    assert_eq!(kept_after(&registry, "2", BUDGET), 0);
    assert_eq!(kept_after(&registry, "3", 10), BUDGET);
    assert!(!is_advised());
    assert_eq!(kept_after(&registry, "4", 10), BUDGET + 10);
    assert!(is_advised());
    assert_eq!(registry.live_report().budget, BUDGET);
}
