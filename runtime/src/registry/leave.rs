//! Leaving the state of the App for another process.
use std::path::Path;
use std::sync::PoisonError;
use std::time::Instant;

use super::noted::committing;
use super::registry::Registry;
use super::safe_point::micros_since;
use super::{Reload, ReloadStep};
use crate::descriptor::Module;
use crate::state::SavedApp;

impl Registry {
    /// Makes `app` known, whose state is saved with that of its modules.
    pub(super) fn host(&self, app: &'static Module) {
        // Only a second App could come too late, and there is none in a process.
        let _ = self.app.set(app);
    }

    /// Saves the state to `file` at a safe point; the App is to end then.
    pub(super) fn leave(&self, file: &Path) -> Reload {
        let began = Instant::now();
        let app = self.plan().app;
        if let Err(reason) = self.save_to(file) {
            return self.nothing_done(app, reason);
        }
        Reload {
            step: ReloadStep::Leaving,
            modules: vec![app.to_owned()],
            pause: micros_since(began),
            kept: self.kept(),
            reason: Some(format!("its state is in {}", file.display())),
        }
    }

    /// The same outside of a safe point, by an App that ends by itself.
    pub(super) fn save_at_the_end(&self, file: &Path) -> Result<(), String> {
        let _at_work = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        committing(|| self.save_to(file))
    }

    fn save_to(&self, file: &Path) -> Result<(), String> {
        let saved = self.saved()?;
        saved.write(file).map_err(|error| error.to_string())
    }

    /// What the App and its modules persist at this moment.
    fn saved(&self) -> Result<SavedApp, String> {
        let saved = self.suspend_all()?;
        self.resume_all();
        Ok(saved)
    }

    /// The modules in the order in which they were started, and then the App.
    fn parts(&self) -> Vec<(Option<usize>, &'static Module)> {
        let modules = self.started().clone().into_iter();
        let modules = modules.map(|(record, module)| (Some(record), module));
        let app = self.app.get().map(|app| (None, *app));
        modules.chain(app).collect()
    }

    /// Suspends everything, the App first and then the last seat first, and gives what it persists. If one of them will not be
    /// saved, all go on.
    pub(super) fn suspend_all(&self) -> Result<SavedApp, String> {
        let parts = self.parts();
        let mut saved = SavedApp::new(self.plan().app);
        let mut suspended = parts.len();
        let mut refused = None;
        while suspended > 0 && refused.is_none() {
            suspended -= 1;
            let (record, module) = parts[suspended];
            match self.hand_over(record, module) {
                Ok(state) => saved.put(module, state.as_ref().clone()),
                Err(reason) => refused = Some(format!("{}: {reason}", module.name)),
            }
        }
        let Some(reason) = refused else {
            self.put_of_faulted(&mut saved);
            return Ok(saved);
        };
        for (_, module) in &parts[suspended..] {
            self.resume(module);
        }
        Err(reason)
    }

    /// Adds what faulted modules had taken over: they are shut down, and their builds to come go on with that.
    fn put_of_faulted(&self, saved: &mut SavedApp) {
        let started = self.started().clone();
        for (record, life) in self.lives().iter().enumerate() {
            if started.iter().any(|(other, _)| *other == record) {
                continue;
            }
            if let (Some((module, _)), Some(taken)) = (&life.live, &life.taken) {
                saved.put(module, taken.as_ref().clone());
            }
        }
    }

    /// Everything that was suspended goes on.
    pub(super) fn resume_all(&self) {
        for (_, module) in self.parts() {
            self.resume(module);
        }
    }
}
