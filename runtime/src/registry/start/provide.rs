//! The Cores that an App provides itself: begun before its modules, ended behind them.
use super::{StartError, Starter, inherit};
use crate::fault::Outcome;
use crate::host::note;
use crate::module::{Declined, Module, StepError};
use crate::registry::seats::Linked;

impl Starter<'_> {
    /// Begins the ViewModels that serve Cores of the App's own, and publishes their tables: a module may call them from
    /// its `initialize` on. They belong to the App's build, so that no reload of a module touches them. A launched App
    /// that replaces another generation starts them when that has ended.
    ///
    /// # Errors
    /// If one refuses or cannot restore the state that was left for it.
    pub(crate) fn provide(&self, provided: &[Linked]) -> Result<(), StartError> {
        for row in provided {
            let module = row.module;
            self.check_begun(module, module.lifecycle.initialize)?;
            self.seats.lock().provided.push(module);
            inherit(self.seats, module)?;
            if !self.seats.replaces_another() {
                self.check_begun(module, module.lifecycle.start)?;
            }
            (module.lifecycle.activate)();
            (row.publish)();
        }
        Ok(())
    }

    fn check_begun(
        &self,
        module: &'static Module,
        step: fn() -> Outcome<Result<(), Declined>>,
    ) -> Result<(), StartError> {
        StepError::check_begun(step()).map_err(|error| StartError::Unprovided {
            app: self.seats.plan().app.to_owned(),
            core: module.provides.core().to_owned(),
            reason: error.to_string(),
        })
    }

    /// Shuts the App's own Cores down, last first.
    pub(super) fn withdraw(&self) {
        loop {
            let Some(module) = self.seats.lock().provided.pop() else {
                return;
            };
            if let Err(fault) = (module.lifecycle.shutdown)() {
                note!(Error, "{fault}");
            }
        }
    }
}
