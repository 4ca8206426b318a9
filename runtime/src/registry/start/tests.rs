//! Seats filled with hand-made modules.
use std::cell::RefCell;

use super::{StartError, Starter};
use crate::app::CONTRACT;
use crate::descriptor::{ModuleKind, ViewModel};
use crate::fault::{Origin, guard};
use crate::module::{
    Lifecycle, Module, nothing_lent, nothing_saved, nothing_to_restore, nothing_to_salvage,
};
use crate::plan::{Candidate, FaultPolicy, Plan, Seat, Trust};
use crate::registry::ledger::Ledger;
use crate::registry::seats::{Linked, Seats};
use crate::report::{ModuleState, Report};

/// The modules of an App.
struct Registry {
    seats: Seats,
    ledger: Ledger,
}

impl Registry {
    fn new(plan: &'static Plan) -> Self {
        Self {
            seats: Seats::new(plan, &[], None, None),
            ledger: Ledger::new(plan, 0),
        }
    }

    fn starter(&self) -> Starter<'_> {
        Starter {
            seats: &self.seats,
            ledger: &self.ledger,
        }
    }

    fn link(&self, linked: &[&[Linked]]) -> Result<(), StartError> {
        self.starter().link(linked)
    }

    fn report(&self) -> Report {
        self.ledger.report(self.seats.retained())
    }

    fn shutdown(&self) {
        self.starter().shutdown();
    }
}

thread_local! {
    /// Steps that the modules of the test on this thread were called for, in order.
    static DONE: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

fn done(what: &'static str) {
    DONE.with_borrow_mut(|done| done.push(what));
}

/// Faults are counted by module for the whole process: each test has a module of its own that panics.
static ORIGIN: Origin = Origin::new("panics");
static RESTLESS: Origin = Origin::new("restless");

const fn module(name: &'static str, lifecycle: Lifecycle) -> Module {
    Module {
        name,
        version: "1.2.3",
        source: file!(),
        kind: ModuleKind::System,
        provides: &CONTRACT,
        features: &[],
        requires: &[],
        view_model: &ViewModel {
            path: "test::Test",
            fields: &[],
            persisted: &[],
        },
        lifecycle,
    }
}

const CALM: Lifecycle = Lifecycle {
    attach: |_| done("attach"),
    initialize: || Ok(Ok(())),
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
    shutdown: || Ok(()),
    flush: || (),
};

static FIRST: Module = module(
    "first",
    Lifecycle {
        initialize: || {
            done("first initialize");
            Ok(Ok(()))
        },
        shutdown: || {
            done("first shutdown");
            Ok(())
        },
        flush: || (),
        ..CALM
    },
);

static SECOND: Module = module(
    "second",
    Lifecycle {
        initialize: || {
            done("second initialize");
            Ok(Ok(()))
        },
        shutdown: || {
            done("second shutdown");
            guard(&RESTLESS, "shutdown", || panic!("no rest"))
        },
        flush: || (),
        ..CALM
    },
);

static REFUSES: Module = module(
    "refuses",
    Lifecycle {
        initialize: || Ok(Err("there is no terminal".to_owned().into())),
        ..CALM
    },
);

static PANICS: Module = module(
    "panics",
    Lifecycle {
        initialize: || guard(&ORIGIN, "initialize", || panic!("out of luck")),
        ..CALM
    },
);

const fn linked(module: &'static Module) -> Linked {
    Linked {
        module,
        connect: || done("connect"),
        publish: || done("publish"),
        bypass: || (),
    }
}

const fn candidate(module: &'static str) -> Candidate {
    Candidate {
        module,
        kind: ModuleKind::System,
        features: &[],
    }
}

fn states(registry: &Registry) -> Vec<(String, ModuleState, Option<String>)> {
    let modules = registry.report().modules.into_iter();
    modules
        .map(|module| (module.name, module.state, module.reason))
        .collect()
}

#[test]
fn seats_are_filled_in_order_and_emptied_in_reverse() {
    static PLAN: Plan = Plan {
        app: "test",
        on_fault: FaultPolicy::Rollback,
        out: &[],
        trust: Trust::ANYONE,
        seats: &[
            Seat {
                core: "core-one",
                optional: false,
                candidates: &[candidate("first")],
            },
            Seat {
                core: "core-two",
                optional: false,
                candidates: &[candidate("second")],
            },
        ],
    };
    let registry = Registry::new(&PLAN);
    let outcome = registry.link(&[&[linked(&FIRST)], &[linked(&SECOND)]]);
    assert!(outcome.is_ok(), "{outcome:?}");
    let report = registry.report();
    assert_eq!(report.app, "test");
    assert_eq!(report.running().count(), 2);
    let serving = report
        .serving("core-two")
        .map(|module| module.name.as_str());
    assert_eq!(serving, Some("second"));
    assert_eq!(
        (
            report.modules[0].version.as_str(),
            report.modules[0].generation
        ),
        ("1.2.3", 0)
    );
    registry.shutdown();
    registry.shutdown();
    assert_eq!(
        DONE.take(),
        [
            "connect",
            "first initialize",
            "publish",
            "connect",
            "second initialize",
            "publish",
            "second shutdown",
            "first shutdown",
        ]
    );
    let fault = "fault in restless, shutdown: no rest".to_owned();
    assert_eq!(
        states(&registry),
        [
            ("first".to_owned(), ModuleState::Stopped, None),
            ("second".to_owned(), ModuleState::Stopped, Some(fault)),
        ]
    );
}

#[test]
fn a_standby_takes_over_on_refusal_and_on_panic() {
    static PLAN: Plan = Plan {
        app: "test",
        on_fault: FaultPolicy::Rollback,
        out: &[],
        trust: Trust::ANYONE,
        seats: &[Seat {
            core: "core-one",
            optional: false,
            candidates: &[
                candidate("refuses"),
                candidate("panics"),
                candidate("first"),
                candidate("second"),
            ],
        }],
    };
    let registry = Registry::new(&PLAN);
    let candidates = [&REFUSES, &PANICS, &FIRST, &SECOND].map(linked);
    let outcome = registry.link(&[&candidates]);
    assert!(outcome.is_ok(), "{outcome:?}");
    let refusal = Some("there is no terminal".to_owned());
    let fault = Some("fault in panics, initialize: out of luck".to_owned());
    assert_eq!(
        states(&registry),
        [
            ("refuses".to_owned(), ModuleState::Refused, refusal),
            ("panics".to_owned(), ModuleState::Faulted, fault),
            ("first".to_owned(), ModuleState::Running, None),
            ("second".to_owned(), ModuleState::Standby, None),
        ]
    );
    assert_eq!(
        DONE.take(),
        [
            "connect",
            "connect",
            "connect",
            "first initialize",
            "publish"
        ]
    );
    let report = registry.report().to_string();
    assert_eq!(
        report,
        "\
refuses  system  1.2.3    linked        refused: there is no terminal
panics   system  1.2.3    linked        faulted: fault in panics, initialize: out of luck, 1 fault
first    system  1.2.3    linked        running
second   system  1.2.3    linked        standby
"
    );
}

#[test]
fn a_seat_that_nobody_takes_ends_the_start_and_what_was_started() {
    static PLAN: Plan = Plan {
        app: "test",
        on_fault: FaultPolicy::Rollback,
        out: &[],
        trust: Trust::ANYONE,
        seats: &[
            Seat {
                core: "core-one",
                optional: false,
                candidates: &[candidate("first")],
            },
            Seat {
                core: "core-two",
                optional: false,
                candidates: &[candidate("refuses")],
            },
            Seat {
                core: "core-three",
                optional: false,
                candidates: &[candidate("second")],
            },
        ],
    };
    let registry = Registry::new(&PLAN);
    let outcome = registry.link(&[&[linked(&FIRST)], &[linked(&REFUSES)], &[linked(&SECOND)]]);
    let Err(error @ StartError::Unserved { .. }) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(
        error.to_string(),
        "nothing serves core-two:\n  refuses: there is no terminal"
    );
    assert_eq!(
        DONE.take(),
        [
            "connect",
            "first initialize",
            "publish",
            "connect",
            "first shutdown"
        ]
    );
    assert_eq!(registry.report().modules[2].state, ModuleState::Discovered);
}

#[test]
fn a_standby_that_is_not_linked_cannot_take_over() {
    static PLAN: Plan = Plan {
        app: "test",
        on_fault: FaultPolicy::Rollback,
        out: &[],
        trust: Trust::ANYONE,
        seats: &[Seat {
            core: "core-test",
            optional: false,
            candidates: &[candidate("refuses"), candidate("absent")],
        }],
    };
    let registry = Registry::new(&PLAN);
    let error = registry
        .link(&[&[linked(&REFUSES)]])
        .expect_err("the standby is not there");
    assert_eq!(
        error.to_string(),
        "nothing serves core-test:\n  refuses: there is no terminal\n  absent: is not linked; it could take over only from a \
         System whose `initialize` returns a `Result`"
    );
}

#[test]
fn an_optional_seat_may_stay_empty() {
    static PLAN: Plan = Plan {
        app: "test",
        on_fault: FaultPolicy::Rollback,
        out: &[],
        trust: Trust::ANYONE,
        seats: &[
            Seat {
                core: "core-one",
                optional: true,
                candidates: &[candidate("refuses")],
            },
            Seat {
                core: "core-two",
                optional: false,
                candidates: &[candidate("first")],
            },
        ],
    };
    let registry = Registry::new(&PLAN);
    let outcome = registry.link(&[&[linked(&REFUSES)], &[linked(&FIRST)]]);
    assert!(outcome.is_ok(), "{outcome:?}");
    assert!(registry.report().serving("core-one").is_none());
    let events = registry.report().events;
    let events: Vec<String> = events.iter().map(ToString::to_string).collect();
    assert_eq!(
        events,
        ["refuses refused: there is no terminal", "first running"]
    );
}
