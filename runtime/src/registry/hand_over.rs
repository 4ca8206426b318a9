//! Taking the state out of a live generation, and putting it back.
use std::sync::Arc;

use super::registry::Registry;
use crate::descriptor::Module;
use crate::fault::Outcome;
use crate::state::SavedState;

impl Registry {
    /// Suspends a live module and gives what it persists; calls that need its state wait until it is resumed or has a
    /// successor. `record` is `None` for the App.
    pub(super) fn hand_over(
        &self,
        record: Option<usize>,
        module: &Module,
    ) -> Result<Arc<SavedState>, String> {
        let lifecycle = &module.lifecycle;
        (lifecycle.suspend)().map_err(|fault| fault.to_string())?;
        let saved = agreed((lifecycle.save)())?;
        Ok(match saved {
            Some(saved) => Arc::new(saved),
            None => self.state_of_before(record, module),
        })
    }

    /// What is handed on instead of a state that a panic left half changed.
    fn state_of_before(&self, record: Option<usize>, module: &Module) -> Arc<SavedState> {
        let taken = record.and_then(|record| self.lives()[record].taken.clone());
        let what = match taken {
            Some(_) => "what it had taken over itself is handed on",
            None => "the next generation begins anew",
        };
        let name = module.name;
        log::warn!(target: "keyway", "a panic has left the state of {name} half changed; {what}");
        taken.unwrap_or_default()
    }

    /// Lets a suspended module go on with its state.
    pub(super) fn resume(&self, module: &Module) {
        if let Err(fault) = (module.lifecycle.resume)() {
            log::error!(target: "keyway", "{} has lost its state: {fault}", module.name);
        }
    }
}

/// A field that is not persisted any more is gone.
pub(super) fn tell_of_dropped(module: &Module, saved: &SavedState) {
    let persisted = module.view_model.persisted;
    for field in saved.fields.keys() {
        if !persisted.contains(&field.as_str()) {
            log::info!(
                target: "keyway",
                "{} does not persist `{field}` any more: its value was dropped",
                module.name
            );
        }
    }
}

/// The module's own refusal and its Fault as one text.
pub(super) fn agreed<T>(outcome: Outcome<Result<T, String>>) -> Result<T, String> {
    match outcome {
        Ok(result) => result,
        Err(fault) => Err(fault.to_string()),
    }
}
