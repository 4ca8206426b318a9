//! Going on where another process has ended.
use super::clock::now;
use super::hand_over::{agreed, tell_of_dropped};
use super::registry::Registry;
use super::work::Work;
use super::{Inheritance, ReloadEvent, ReloadStep, StartError};
use crate::descriptor::Module;
use crate::state::SavedState;

impl Registry {
    /// Has `inheritance` to give to modules that are started from here on.
    pub(super) fn will_inherit(&self, inheritance: Option<Inheritance>) {
        if inheritance.is_some() {
            *self.inheritance() = inheritance;
            self.enqueue(Work::Inherited);
        }
    }

    /// Restores what was left for a module that has just been initialized, and gives it.
    ///
    /// # Errors
    /// If it does not fit: the App does not start, since it would lose what it had.
    pub(super) fn inherit(&self, module: &Module) -> Result<Option<SavedState>, StartError> {
        let found = self.inheritance().as_mut().and_then(|inheritance| {
            let state = inheritance.left.take(module)?;
            Some((state, inheritance.from.clone()))
        });
        let Some((state, from)) = found else {
            return Ok(None);
        };
        agreed((module.lifecycle.restore)(&state)).map_err(|reason| StartError::Restore {
            module: module.name.to_owned(),
            from,
            reason,
        })?;
        tell_of_dropped(module, &state);
        Ok(Some(state))
    }

    /// All has started: what is left is of modules that are not part of the App any more.
    pub(super) fn has_inherited(&self) {
        let Some(Inheritance { from, left }) = self.inheritance().take() else {
            return;
        };
        for name in left.modules.keys() {
            log::info!(target: "keyway", "{name} is no part of {} any more: its state was dropped", left.app);
        }
        if self.replaces_another() {
            // The launcher tells that it is live.
            return;
        }
        self.tell(ReloadEvent {
            number: 0,
            at: now(),
            step: ReloadStep::Restored,
            module: left.app,
            generation: 0,
            digest: None,
            pause: None,
            kept: self.kept(),
            reason: Some(format!("with {from}")),
        });
    }
}
