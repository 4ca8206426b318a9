//! Saving the state of the whole App, for another process or the next generation.
use std::path::Path;
use std::time::Instant;

use super::handover::{resume, suspend_and_save};
use super::{LeaveError, SafePoint, at_safe_point};
use crate::module::Module;
use crate::registry::ledger::RecordId;
use crate::registry::seats::Out;
use crate::report::Reload;
use crate::saved::{SavedApp, SavedModule};

/// The name of a layer's place among the seats that are saved.
pub(crate) fn layer_seat(core: &str, layer: &str) -> String {
    format!("{core}/{layer}")
}

impl SafePoint<'_> {
    /// Saves the state to `file` at a safe point; the App has to end afterwards.
    pub(crate) fn leave(&self, file: &Path) -> Reload {
        let began = Instant::now();
        match self.save_to(file) {
            Ok(()) => self.left(began, format!("its state is in {}", file.display())),
            Err(error) => self.nothing_done(self.seats.plan().app, error.to_string()),
        }
    }

    /// Saves the state to `file` outside of a safe point, for an App that ends by itself.
    pub(crate) fn save_at_the_end(&self, file: &Path) -> Result<(), LeaveError> {
        let _guard = self.agenda.pause();
        at_safe_point(|| self.save_to(file))
    }

    /// Writes the state of App and modules at this moment, from which the next process goes on. They stay suspended: an
    /// answer to a later call would be lost. They are resumed only if the file cannot be written.
    fn save_to(&self, file: &Path) -> Result<(), LeaveError> {
        let saved = self.suspend_all()?;
        if let Err(error) = saved.write(file) {
            self.resume_all();
            return Err(error.into());
        }
        self.agenda.leave();
        Ok(())
    }

    /// The Cores of the App itself, the modules in the order in which they were started, then the App.
    fn parts(&self) -> Vec<(Option<RecordId>, &'static Module)> {
        let occupancy = self.seats.lock();
        let provided = occupancy.provided.iter().map(|module| (None, *module));
        let modules = occupancy.started.iter();
        let modules = modules.map(|(record, module)| (Some(*record), *module));
        provided
            .chain(modules)
            .chain(occupancy.app.map(|app| (None, app)))
            .collect()
    }

    /// Suspends the App, then the modules from the last seat to the first, then the App's own Cores, and returns their
    /// state. If one of them refuses, all are resumed.
    pub(crate) fn suspend_all(&self) -> Result<SavedApp, LeaveError> {
        let parts = self.parts();
        let mut saved = SavedApp::new(self.seats.plan().app);
        for (at, (record, module)) in parts.iter().enumerate().rev() {
            match suspend_and_save(self.seats, *record, module, Vec::new()) {
                Ok((state, _)) => saved.put(module, state.as_ref().clone()),
                Err(source) => {
                    for (_, module) in &parts[at..] {
                        resume(module);
                    }
                    return Err(LeaveError::Suspend {
                        module: module.name,
                        source,
                    });
                }
            }
        }
        self.put_received_by_faulted(&mut saved);
        self.put_seats(&mut saved);
        Ok(saved)
    }

    /// Adds which System has the seat of each Core, which layers are out on request, and the states of those that left their seats.
    fn put_seats(&self, saved: &mut SavedApp) {
        for (record, life) in self.seats.lock().lives() {
            if self.seats.is_layer(record) {
                let layer = self.seats.name(record);
                let is_in = life.out != Out::UntilInserted;
                let by = if is_in {
                    layer.to_owned()
                } else {
                    String::new()
                };
                let seat = layer_seat(self.seats.core(record), layer);
                saved.seats.insert(seat, by);
            }
        }
        for seat in self.seats.seat_ids() {
            let live = self.seats.live_in(seat);
            let is_system = |live: &RecordId| self.seats.candidate(*live).kind.serves();
            if let Some(live) = live.filter(is_system) {
                let (core, system) = (self.seats.core(live), self.seats.name(live));
                saved.seats.insert(core.to_owned(), system.to_owned());
            }
        }
        for (record, life) in self.seats.lock().lives() {
            if let Some(left) = life.left.as_ref().filter(|left| !left.fields.is_empty()) {
                let module = SavedModule {
                    kind: self.seats.candidate(record).kind,
                    core: self.seats.core(record).to_owned(),
                    state: left.as_ref().clone(),
                };
                let name = self.seats.name(record).to_owned();
                saved.modules.entry(name).or_insert(module);
            }
        }
    }

    /// Adds the states that faulted modules had received: they are shut down, and their next builds start from these.
    fn put_received_by_faulted(&self, saved: &mut SavedApp) {
        let occupancy = self.seats.lock();
        let is_started = |record: RecordId| {
            let mut started = occupancy.started.iter();
            started.any(|(other, _)| *other == record)
        };
        for (record, life) in occupancy.lives() {
            if is_started(record) {
                continue;
            }
            if let (Some(build), Some(received)) = (&life.live, &life.received) {
                saved.put(build.module, received.as_ref().clone());
            }
        }
    }

    /// Resumes everything that was suspended.
    pub(crate) fn resume_all(&self) {
        for (_, module) in self.parts() {
            resume(module);
        }
    }
}
