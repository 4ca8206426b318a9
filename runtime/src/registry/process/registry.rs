//! The modules of the running App.
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::host::HostServices;
use crate::module::Module;
use crate::registry::ledger::Ledger;
use crate::registry::reload::{Agenda, SafePoint, Signals};
use crate::registry::seats::Seats;
use crate::registry::start::{StartError, Starter, inherit};
use crate::registry::watch::{Poller, Watch};
use crate::report::Report;
use crate::store_files::Store;

/// The modules of the running App: what its threads share, each part with a lock of its own, and the thread that looks at
/// the store.
#[derive(Debug)]
pub(super) struct Registry {
    pub(super) seats: Arc<Seats>,
    pub(super) ledger: Arc<Ledger>,
    pub(super) agenda: Arc<Agenda>,
    /// Gives the services that a module is attached with.
    services: fn(generation: u32) -> HostServices,
    watching: Mutex<Watching>,
}

/// Whether the store is looked at.
#[derive(Debug)]
enum Watching {
    /// It is not.
    Off,
    /// Once the launcher says that the App is live.
    Later(Box<Watch>),
    /// By this thread.
    On(Poller),
}

impl Registry {
    pub(super) fn new(
        seats: Seats,
        signals: &'static Signals,
        services: fn(generation: u32) -> HostServices,
    ) -> Self {
        let last_number = seats.launch().map_or(0, |launch| launch.totals.events);
        Self {
            ledger: Arc::new(Ledger::new(seats.plan(), last_number)),
            agenda: Arc::new(Agenda::new(signals)),
            seats: Arc::new(seats),
            services,
            watching: Mutex::new(Watching::Off),
        }
    }

    pub(super) fn starter(&self) -> Starter<'_> {
        Starter {
            seats: &self.seats,
            ledger: &self.ledger,
        }
    }

    pub(super) fn safe_point(&self) -> SafePoint<'_> {
        SafePoint {
            seats: &self.seats,
            ledger: &self.ledger,
            agenda: &self.agenda,
            services: self.services,
        }
    }

    pub(super) fn report(&self) -> Report {
        self.ledger.report(self.seats.retained())
    }

    /// Makes the App known that the modules belong to, and restores what another process has left for it.
    pub(super) fn host(&self, app: &'static Module) -> Result<(), StartError> {
        inherit(&self.seats, app)?;
        self.seats.lock().app = Some(app);
        Ok(())
    }

    /// Looks at the store from now on, unless the launcher has yet to say so. `set` is the text of what was loaded.
    pub(super) fn watch(&self, store: Store, set: String) {
        let is_launched = self.seats.launch().is_some();
        // Whatever has become current since the App was loaded differs from nothing.
        let set = if is_launched { String::new() } else { set };
        let (seats, ledger, agenda) = (&self.seats, &self.ledger, &self.agenda);
        let watch = Watch::new(
            Arc::clone(seats),
            Arc::clone(ledger),
            Arc::clone(agenda),
            store,
            set,
        );
        *self.watching() = if is_launched {
            Watching::Later(Box::new(watch))
        } else {
            started(watch)
        };
    }

    /// Looks at the store from now on, as the launcher says that the App is live.
    pub(super) fn begin_to_watch(&self) {
        let mut watching = self.watching();
        *watching = match std::mem::replace(&mut *watching, Watching::Off) {
            Watching::Later(watch) => started(*watch),
            other => other,
        };
    }

    /// Looks at the store at once.
    pub(super) fn wake(&self) {
        if let Watching::On(poller) = &*self.watching() {
            poller.wake();
        }
    }

    /// Ends the look at the store and shuts every started module down, last first.
    pub(super) fn shutdown(&self) {
        // The lock is free while the thread ends.
        let watching = std::mem::replace(&mut *self.watching(), Watching::Off);
        if let Watching::On(poller) = watching {
            poller.stop();
        }
        self.starter().shutdown();
    }

    fn watching(&self) -> MutexGuard<'_, Watching> {
        self.watching.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn started(watch: Watch) -> Watching {
    Poller::start(watch).map_or(Watching::Off, Watching::On)
}
