//! The modules of the running App.
use std::collections::VecDeque;
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use super::clock::now;
use super::ledger::Ledger;
use super::poller::Poller;
use super::work::Work;
use super::{Binding, Inheritance, Life, ModuleState, Report};
use crate::app::{Launch, Plan};
use crate::descriptor::Module;
use crate::fault::FaultJournal;
use crate::store::{ControlAnswer, Quarantine, Store};

/// The modules of the running App. Seats are filled in the Plan's order: the first candidate that can be loaded and
/// whose `initialize` agrees takes the seat, the others stand by.
///
/// No lock is held while a module runs, so that it may ask for a report at any time.
#[derive(Debug)]
pub(super) struct Registry {
    plan: &'static Plan,
    ledger: Mutex<Ledger>,
    /// Modules to shut down, in the order in which they were started.
    started: Mutex<Vec<(usize, &'static Module)>>,
    /// When it began, in milliseconds since 1970.
    pub(super) began: u64,
    /// Seat by seat, if the modules are loaded.
    pub(super) bindings: OnceLock<&'static [&'static [Binding]]>,
    /// One for each candidate, as the records of the ledger.
    lives: Mutex<Vec<Life>>,
    /// What waits for a safe point.
    queue: Mutex<VecDeque<Work>>,
    /// Held by the thread that is at work at a safe point.
    pub(super) at_work: Mutex<()>,
    /// What this process has quarantined and the store does not know yet.
    fresh: Mutex<Quarantine>,
    /// Answers to requests, to be written.
    pub(super) answers: Mutex<Vec<(String, ControlAnswer)>>,
    /// Whether the live report is to be written again.
    pub(super) is_changed: AtomicBool,
    /// Whether a restart was advised.
    pub(super) is_advised: AtomicBool,
    pub(super) poller: Mutex<Option<Poller>>,
    /// The App, once it runs in the loop of this crate.
    pub(super) app: OnceLock<&'static Module>,
    /// What the launcher has said that has loaded this App.
    pub(super) launch: OnceLock<Launch>,
    /// The store and the set that was loaded from it, while the launcher has not said that the App is live.
    unwatched: Mutex<Option<(Store, String)>>,
    /// What another process has left for this one, until all has started.
    inheritance: Mutex<Option<Inheritance>>,
}

impl Registry {
    pub(super) fn new(plan: &'static Plan) -> Self {
        Self {
            plan,
            ledger: Mutex::new(Ledger::new(plan)),
            started: Mutex::default(),
            began: now(),
            bindings: OnceLock::new(),
            lives: Mutex::new(lives(plan)),
            queue: Mutex::default(),
            at_work: Mutex::default(),
            fresh: Mutex::default(),
            answers: Mutex::default(),
            is_changed: AtomicBool::new(true),
            is_advised: AtomicBool::new(false),
            poller: Mutex::default(),
            app: OnceLock::new(),
            launch: OnceLock::new(),
            unwatched: Mutex::default(),
            inheritance: Mutex::default(),
        }
    }

    pub(super) fn enter(&self, record: usize, state: ModuleState, reason: Option<String>) {
        let event = self.ledger().enter(record, state, reason);
        // The ledger is free again: the logger is a stranger, too.
        log::debug!(target: "keyway", "{event}");
    }

    /// Ends the look at the store and shuts every started module down, last first.
    pub(super) fn shutdown(&self) {
        let poller = locked(&self.poller).take();
        if let Some(poller) = poller {
            poller.stop();
        }
        loop {
            let Some((record, module)) = self.started().pop() else {
                return;
            };
            let fault = (module.lifecycle.shutdown)().err();
            let reason = fault.map(|fault| fault.to_string());
            if let Some(reason) = &reason {
                log::error!(target: "keyway", "{reason}");
            }
            self.enter(record, ModuleState::Stopped, reason);
        }
    }

    pub(super) fn report(&self) -> Report {
        let Ledger {
            records: mut modules,
            events,
            reloads,
            ..
        } = self.ledger().clone();
        for module in &mut modules {
            module.faults = FaultJournal::of(&module.name, module.generation).0;
        }
        Report {
            app: self.plan.app.to_owned(),
            modules,
            events: events.into_iter().collect(),
            reloads: reloads.into_iter().collect(),
            kept: self.kept(),
        }
    }

    pub(super) fn plan(&self) -> &'static Plan {
        self.plan
    }

    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        locked(&self.ledger)
    }

    pub(super) fn lives(&self) -> MutexGuard<'_, Vec<Life>> {
        locked(&self.lives)
    }

    pub(super) fn queue(&self) -> MutexGuard<'_, VecDeque<Work>> {
        locked(&self.queue)
    }

    pub(super) fn inheritance(&self) -> MutexGuard<'_, Option<Inheritance>> {
        locked(&self.inheritance)
    }

    pub(super) fn unwatched(&self) -> MutexGuard<'_, Option<(Store, String)>> {
        locked(&self.unwatched)
    }

    pub(super) fn fresh(&self) -> MutexGuard<'_, Quarantine> {
        locked(&self.fresh)
    }

    pub(super) fn started(&self) -> MutexGuard<'_, Vec<(usize, &'static Module)>> {
        locked(&self.started)
    }
}

fn lives(plan: &Plan) -> Vec<Life> {
    let candidates = plan.seats.iter().flat_map(|seat| seat.candidates);
    candidates.map(|_| Life::default()).collect()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
