//! Layers that the App does not list, inserted and removed on request.
//!
//! A guest has no seat and no record: it belongs to this run alone. It is not suspended, saved or restored, no set of the store
//! replaces it, and one that raises a Fault is taken out, since it has no build to go back to. What starts next starts without it.
use std::path::Path;
use std::time::Instant;

use super::handover::{resume, retire, suspend_and_save};
use super::{ASKED, SafePoint};
use crate::fault::Fault;
use crate::host::note;
use crate::module::{Module, StepError};
use crate::registry::ledger::{Notice, micros_since, now};
use crate::registry::seats::{Guest, SwapError};
use crate::report::{Reload, ReloadStep};
use crate::saved::SavedApp;

impl SafePoint<'_> {
    /// Puts a layer in front of all others of its Core. If there is a file for it, it gets what the System of the Core persists: this
    /// is saved after the last call that goes past the layer, and before the first that does not, since calls that need the state
    /// wait in between.
    pub(super) fn admit(&self, guest: &Guest, state: Option<&Path>) -> Reload {
        let (began, name) = (Instant::now(), guest.name());
        if self.seats.guest(guest.core(), name).is_some() {
            let (layer, core) = (name.to_owned(), guest.core().to_owned());
            return self.nothing_done(name, SwapError::In { layer, core }.to_string());
        }
        let generation = self.seats.issue_guest();
        let digest = guest.build.digest();
        let lifecycle = &guest.build.module.lifecycle;
        (lifecycle.attach)(&(self.services)(generation));
        (guest.chain.prepare)(digest);
        if let Err(error) = begun(guest) {
            return self.not_admitted(guest, error.to_string());
        }
        let behind = match state.map(|file| self.save_behind(guest, file)).transpose() {
            Ok(behind) => behind,
            Err(reason) => return self.not_admitted(guest, reason),
        };
        (lifecycle.activate)();
        (guest.chain.insert)(digest);
        if let Some(behind) = behind {
            resume(behind);
        }
        self.seats.lock().guests.push(Guest {
            generation,
            since: now(),
            ..guest.clone()
        });
        self.seats.connect();
        let notice = Notice::new(ReloadStep::Live, self.seats.retained())
            .about_generation(name, generation, Some(digest))
            .lasting(micros_since(began))
            .because(Some(ASKED.to_owned()));
        self.ledger.emit(notice)
    }

    fn not_admitted(&self, guest: &Guest, reason: String) -> Reload {
        let name = guest.name();
        if let Err(fault) = guest.build.module.leave() {
            note!(Error, "{name} was given up, but did not end well: {fault}");
        }
        self.nothing_done(name, reason)
    }

    /// Suspends the System that serves the Core of `guest`, and writes what it persists into `file`. It stays suspended, unless this
    /// fails.
    fn save_behind(&self, guest: &Guest, file: &Path) -> Result<&'static Module, String> {
        let core = guest.core();
        let seats = self.seats.seat_ids();
        let mut live = seats.filter_map(|seat| self.seats.live_in(seat));
        let live = live.find(|record| {
            self.seats.core(*record) == core && self.seats.candidate(*record).kind.serves()
        });
        let module = live.and_then(|record| self.seats.live_module(record));
        let (Some(record), Some(module)) = (live, module) else {
            return Err(format!(
                "no System of {core} is live whose state could be saved"
            ));
        };
        let saved = suspend_and_save(self.seats, Some(record), module, Vec::new());
        let written = saved.map_err(|error| error.to_string());
        let written = written.and_then(|(state, _)| {
            let mut saved = SavedApp::new(self.seats.plan().app);
            saved.put(module, state.as_ref().clone());
            saved.write(file).map_err(|error| error.to_string())
        });
        match written {
            Ok(()) => Ok(module),
            Err(reason) => {
                resume(module);
                Err(format!(
                    "the state of {} cannot be saved: {reason}",
                    module.name
                ))
            }
        }
    }

    /// Takes a layer out that was put in front of a Core on request.
    pub(super) fn dismiss(&self, core: &str, layer: &str) -> Reload {
        match self.seats.guest(core, layer) {
            Some(guest) => self.take_guest_out(&guest, ASKED.to_owned(), None),
            None => {
                let layer = layer.to_owned();
                let reason = SwapError::Out { layer }.to_string();
                self.nothing_done(self.seats.plan().app, reason)
            }
        }
    }

    /// Takes out the layer that has raised a Fault, if it is one that was put in front of a Core on request.
    pub(super) fn dismiss_faulty(&self, fault: &Fault) -> Option<Reload> {
        let occupancy = self.seats.lock();
        let mut guests = occupancy.guests.iter();
        let is_it =
            |guest: &&Guest| guest.name() == fault.module && guest.generation == fault.generation;
        let guest = guests.find(is_it).cloned();
        drop(occupancy);
        guest.map(|guest| self.take_guest_out(&guest, fault.to_string(), fault.backtrace.clone()))
    }

    fn take_guest_out(&self, guest: &Guest, reason: String, backtrace: Option<Box<str>>) -> Reload {
        let began = Instant::now();
        let digest = guest.build.digest();
        (guest.chain.remove)(digest);
        let is_other = |other: &Guest| other.generation != guest.generation;
        self.seats.lock().guests.retain(is_other);
        self.seats.connect();
        retire(guest.build.module);
        let notice = Notice::new(ReloadStep::Removed, self.seats.retained())
            .about_generation(guest.name(), guest.generation, Some(digest))
            .lasting(micros_since(began))
            .because(Some(reason))
            .traced(backtrace);
        self.ledger.emit(notice)
    }
}

fn begun(guest: &Guest) -> Result<(), StepError> {
    let lifecycle = &guest.build.module.lifecycle;
    StepError::check_begun((lifecycle.initialize)())?;
    StepError::check_begun((lifecycle.start)())
}
