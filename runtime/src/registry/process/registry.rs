//! `Registry`, which owns the parts of a running App and the polling thread.
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::host::HostServices;
use crate::module::{Module, end_flusher, start_flusher};
use crate::registry::ledger::Ledger;
use crate::registry::reload::{Agenda, SafePoint, Signals};
use crate::registry::seats::Seats;
use crate::registry::start::{StartError, Starter, inherit};
use crate::registry::watch::{Poller, Watch};
use crate::report::Report;
use crate::store_files::{Store, path_of_variable};

/// The parts of a running App that its threads share, each with a lock of its own, and the thread that polls the store.
#[derive(Debug)]
pub(super) struct Registry {
    pub(super) seats: Arc<Seats>,
    pub(super) ledger: Arc<Ledger>,
    pub(super) agenda: Arc<Agenda>,
    /// Makes the callbacks that a module is attached with.
    services: fn(generation: u32) -> HostServices,
    /// The file that the environment variable `KEYWAY_SAVE` named at the start.
    pub(super) save: Option<PathBuf>,
    watching: Mutex<Watching>,
}

/// Whether the store is polled.
#[derive(Debug)]
enum Watching {
    /// Not polled: the modules are linked, or the App has ended.
    Off,
    /// Polled once the launcher says that the App is live.
    Later(Box<Watch>),
    /// Polled by this thread.
    On(Poller),
}

impl Registry {
    pub(super) fn new(
        seats: Seats,
        signals: &'static Signals,
        services: fn(generation: u32) -> HostServices,
    ) -> Self {
        let launch = seats.launch();
        let start = launch.and_then(|launch| launch.folder.as_deref().map(Path::new));
        let save = path_of_variable("KEYWAY_SAVE", start);
        let last_number = seats.launch().map_or(0, |launch| launch.totals.events);
        Self {
            ledger: Arc::new(Ledger::new(seats.plan(), last_number)),
            agenda: Arc::new(Agenda::new(signals)),
            seats: Arc::new(seats),
            services,
            save,
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

    /// Registers the App that hosts the modules, and restores the state that another process left for it.
    pub(super) fn host(&self, app: &'static Module) -> Result<(), StartError> {
        inherit(&self.seats, app)?;
        self.seats.lock().app = Some(app);
        Ok(())
    }

    /// Polls the store from now on, unless the launcher has yet to say so. `set` is the text of the current set that
    /// was loaded.
    pub(super) fn watch(&self, store: Store, set: String) {
        let is_launched = self.seats.launch().is_some();
        // Compared with an empty text, any set that is current by then counts as new.
        let set = if is_launched { String::new() } else { set };
        let (seats, ledger, agenda) = (&self.seats, &self.ledger, &self.agenda);
        let watch = Watch::new(
            Arc::clone(seats),
            Arc::clone(ledger),
            Arc::clone(agenda),
            (store, set),
            self.services,
        );
        *self.watching() = if is_launched {
            Watching::Later(Box::new(watch))
        } else {
            started(watch)
        };
    }

    /// Polls the store from now on, as the launcher says that the App is live.
    pub(super) fn begin_to_watch(&self) {
        let mut watching = self.watching();
        *watching = match std::mem::replace(&mut *watching, Watching::Off) {
            Watching::Later(watch) => started(*watch),
            other => other,
        };
    }

    /// Makes the thread poll the store at once.
    pub(super) fn wake(&self) {
        if let Watching::On(poller) = &*self.watching() {
            poller.wake();
        }
    }

    /// Ends polling and shuts every started module down, last first. Then all builds that are mapped write out what they have
    /// printed since they were left behind.
    pub(super) fn shutdown(&self) {
        // The lock is released before the thread is joined.
        let watching = std::mem::replace(&mut *self.watching(), Watching::Off);
        if let Watching::On(poller) = watching {
            poller.stop();
        }
        self.starter().shutdown();
        for module in self.seats.mapped_modules() {
            module.flush();
        }
        end_flusher();
    }

    fn watching(&self) -> MutexGuard<'_, Watching> {
        self.watching.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn started(watch: Watch) -> Watching {
    start_flusher();
    Poller::start(watch).map_or(Watching::Off, Watching::On)
}
