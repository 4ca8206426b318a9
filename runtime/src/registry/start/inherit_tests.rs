//! State that one process leaves for another, with hand-made modules.
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::Path;

use super::{StartError, Starter, inherit};
use crate::app::CONTRACT;
use crate::descriptor::{ModuleKind, ViewModel};
use crate::host::HostServices;
use crate::module::{Declined, Lifecycle, Module, nothing_lent, nothing_to_salvage};
use crate::plan::{Candidate, FaultPolicy, Plan, Seat, Trust};
use crate::registry::ledger::Ledger;
use crate::registry::reload::{Agenda, SafePoint, Signals, Work};
use crate::registry::seats::{Inheritance, Linked, Seats};
use crate::report::{Reload, ReloadStep};
use crate::saved::{SavedApp, SavedModule};
use crate::state::SavedState;

/// The modules of an App.
struct Registry {
    seats: Seats,
    ledger: Ledger,
    agenda: Agenda,
}

impl Registry {
    fn new(inheritance: Option<Inheritance>) -> Self {
        Self {
            seats: Seats::new(&PLAN, &[], None, inheritance),
            ledger: Ledger::new(&PLAN, 0),
            agenda: Agenda::new(Box::leak(Box::new(Signals::new()))),
        }
    }

    fn link(&self) -> Result<(), StartError> {
        let starter = Starter {
            seats: &self.seats,
            ledger: &self.ledger,
        };
        starter.link(LINKED)
    }

    fn safe_point(&self) -> SafePoint<'_> {
        SafePoint {
            seats: &self.seats,
            ledger: &self.ledger,
            agenda: &self.agenda,
            services: |_| -> HostServices { unreachable!("nothing is loaded") },
        }
    }

    fn leave(&self, file: &Path) -> Reload {
        self.safe_point().leave(file)
    }
}

thread_local! {
    /// Steps that the modules of the test on this thread were called for, in order.
    static DONE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// Name of the step that refuses.
    static REFUSED: Cell<&'static str> = const { Cell::new("") };
}

fn agrees(what: &'static str) -> Result<(), String> {
    DONE.with_borrow_mut(|done| done.push(what.to_owned()));
    match REFUSED.get() == what {
        true => Err(format!("no {what}")),
        false => Ok(()),
    }
}

macro_rules! module {
    ($name:literal, $kind:ident) => {
        Module {
            name: $name,
            version: "1.0.0",
            source: file!(),
            kind: ModuleKind::$kind,
            provides: &CONTRACT,
            features: &[],
            requires: &[],
            view_model: &ViewModel {
                path: "test::Test",
                fields: &[],
                persisted: &["total"],
            },
            lifecycle: Lifecycle {
                attach: |_| (),
                initialize: || Ok(agrees(concat!($name, " initialize")).map_err(Declined::from)),
                hold: || (),
                start: || Ok(Ok(())),
                activate: || agrees(concat!($name, " activate")).unwrap_or(()),
                suspend: || Ok(agrees(concat!($name, " suspend")).unwrap_or(())),
                save: |_| Ok(agrees(concat!($name, " save")).map(|()| Some(state(7)))),
                salvage: nothing_to_salvage,
                movable: Vec::new,
                lend: nothing_lent,
                adopt: |_| (),
                restore: |saved| {
                    let total = saved.fields["total"][0];
                    DONE.with_borrow_mut(|done| done.push(format!("{} has {total}", $name)));
                    Ok(agrees(concat!($name, " restore")))
                },
                resume: || Ok(agrees(concat!($name, " resume")).unwrap_or(())),
                shutdown: || Ok(agrees(concat!($name, " shutdown")).unwrap_or(())),
                flush: || (),
            },
        }
    };
}

fn state(total: u8) -> SavedState {
    SavedState {
        fields: BTreeMap::from([("total".to_owned(), vec![total])]),
        ..SavedState::default()
    }
}

static APP: Module = module!("app", App);
static OWN: Module = module!("app/core-own", App);
static LOW: Module = module!("low", System);
static HIGH: Module = module!("high", Plugin);

const fn seat(core: &'static str, candidates: &'static [Candidate]) -> Seat {
    Seat {
        core,
        optional: false,
        candidates,
    }
}

const fn candidate(module: &'static str, kind: ModuleKind) -> Candidate {
    Candidate {
        module,
        kind,
        features: &[],
    }
}

static PLAN: Plan = Plan {
    app: "app",
    on_fault: FaultPolicy::Rollback,
    out: &[],
    trust: Trust::ANYONE,
    seats: &[
        seat("core-low", &[candidate("low", ModuleKind::System)]),
        seat("core-high", &[candidate("high", ModuleKind::Plugin)]),
    ],
};

const fn linked(module: &'static Module) -> Linked {
    Linked {
        module,
        connect: || (),
        publish: || (),
        bypass: || (),
    }
}

const LINKED: &[&[Linked]] = &[&[linked(&LOW)], &[linked(&HIGH)]];

fn running() -> Registry {
    let registry = Registry::new(None);
    assert!(registry.link().is_ok());
    registry.seats.lock().app = Some(&APP);
    DONE.take();
    registry
}

/// A registry that inherits from modules of these names.
fn heir(modules: &[&str]) -> Registry {
    heir_of(ModuleKind::System, modules)
}

fn heir_of(kind: ModuleKind, modules: &[&str]) -> Registry {
    let mut left = SavedApp::new("app");
    for (at, name) in (1..).zip(modules) {
        let saved = SavedModule {
            kind,
            core: CONTRACT.core().to_owned(),
            state: state(at),
        };
        left.modules.insert((*name).to_owned(), saved);
    }
    let from = "what was saved in app.state".to_owned();
    let registry = Registry::new(Some(Inheritance { from, left }));
    registry.agenda.enqueue(Work::Inherited);
    registry
}

#[test]
fn all_are_suspended_and_saved_and_stay_so() {
    let registry = running();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("app.state");
    assert_eq!(registry.leave(&file).step, ReloadStep::Leaving);
    assert_eq!(
        DONE.take(),
        [
            "app suspend",
            "app save",
            "high suspend",
            "high save",
            "low suspend",
            "low save",
        ]
    );
    // An App with a loop of its own may pass more safe points.
    registry.agenda.enqueue(Work::Inherited);
    assert!(registry.safe_point().run().is_none());
    let saved = SavedApp::read(&file, "app").expect("it is written");
    assert_eq!(saved.modules.len(), 3);
    assert_eq!(saved.modules["low"].state, state(7));
}

#[test]
fn where_one_will_not_save_nobody_leaves() {
    let registry = running();
    REFUSED.set("high save");
    let reload = registry.leave(Path::new("/nowhere/app.state"));
    assert_eq!(reload.step, ReloadStep::Aborted);
    assert_eq!(reload.reason.as_deref(), Some("high: no high save"));
    assert_eq!(
        DONE.take(),
        [
            "app suspend",
            "app save",
            "high suspend",
            "high save",
            "high resume",
            "app resume",
        ]
    );
    REFUSED.set("");
    // A folder stands where the file shall be.
    let folder = tempfile::tempdir().expect("a folder");
    let reload = registry.leave(folder.path());
    let reason = reload.reason.unwrap_or_default();
    assert!(
        reason.starts_with("cannot write the saved state "),
        "{reason}"
    );
    assert_eq!(
        DONE.take()[6..],
        ["low resume", "high resume", "app resume"]
    );
}

#[test]
fn each_takes_its_own_before_the_next_begins() {
    let registry = heir(&["app", "high", "low"]);
    assert!(registry.link().is_ok());
    assert!(inherit(&registry.seats, &APP).is_ok());
    assert_eq!(
        DONE.take(),
        [
            "low initialize",
            "low has 3",
            "low restore",
            "low activate",
            "high initialize",
            "high has 2",
            "high restore",
            "high activate",
            "app has 1",
            "app restore",
        ]
    );
    assert!(registry.safe_point().run().is_none());
    let last = registry
        .ledger
        .entries()
        .reloads
        .pop_back()
        .expect("it is told");
    assert_eq!(last.step, ReloadStep::Restored);
    assert!(registry.seats.lock().inheritance.is_none());
}

#[test]
fn a_system_takes_that_of_another_and_a_plugin_does_not() {
    let registry = heir(&["other"]);
    assert!(registry.link().is_ok());
    let done = DONE.take();
    assert_eq!(
        done,
        [
            "low initialize",
            "low has 1",
            "low restore",
            "low activate",
            "high initialize",
            "high activate",
        ]
    );
}

#[test]
fn a_system_does_not_take_that_of_a_plugin() {
    for kind in [ModuleKind::Plugin, ModuleKind::App] {
        let registry = heir_of(kind, &["other"]);
        assert!(registry.link().is_ok());
        assert!(!DONE.take().contains(&"low restore".to_owned()), "{kind:?}");
    }
}

#[test]
fn where_it_does_not_fit_the_app_does_not_start() {
    let registry = heir(&["high", "low"]);
    REFUSED.set("high restore");
    let error = registry.link().expect_err("it does not fit");
    assert!(matches!(error, StartError::Restore { .. }), "{error}");
    assert_eq!(
        error.to_string(),
        "high cannot go on with what was saved in app.state: no high restore; make it fit, or start without it"
    );
    assert_eq!(
        DONE.take()[4..],
        [
            "high initialize",
            "high has 1",
            "high restore",
            "high shutdown",
            "low shutdown",
        ]
    );
}

#[test]
fn cores_of_the_app_begin_first_and_end_last() {
    let registry = heir(&["app/core-own", "low"]);
    let starter = Starter {
        seats: &registry.seats,
        ledger: &registry.ledger,
    };
    let own = [Linked {
        publish: || agrees("own is bound").unwrap_or(()),
        bypass: || (),
        ..linked(&OWN)
    }];
    assert!(starter.provide(&own).is_ok());
    assert!(registry.link().is_ok());
    assert_eq!(
        DONE.take()[..6],
        [
            "app/core-own initialize",
            "app/core-own has 1",
            "app/core-own restore",
            "app/core-own activate",
            "own is bound",
            "low initialize",
        ]
    );
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("app.cbor");
    assert_eq!(registry.leave(&file).step, ReloadStep::Leaving);
    assert_eq!(
        DONE.take()[4..],
        ["app/core-own suspend", "app/core-own save"]
    );
    let saved = SavedApp::read(&file, "app").expect("it is written");
    assert_eq!(saved.modules["app/core-own"].state, state(7));
    starter.shutdown();
    assert_eq!(
        DONE.take(),
        ["high shutdown", "low shutdown", "app/core-own shutdown"]
    );
}

#[test]
fn a_core_that_the_app_does_not_begin_ends_the_start() {
    let registry = Registry::new(None);
    let starter = Starter {
        seats: &registry.seats,
        ledger: &registry.ledger,
    };
    REFUSED.set("app/core-own initialize");
    let error = starter.provide(&[linked(&OWN)]).expect_err("it refuses");
    REFUSED.set("");
    assert_eq!(
        error.to_string(),
        "app does not provide keyway: no app/core-own initialize"
    );
}
