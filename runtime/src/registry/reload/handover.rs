//! Steps of a handover: suspend and save, resume, retire.
use std::sync::Arc;

use crate::host::note;
use crate::module::{Module, StepError};
use crate::registry::ledger::RecordId;
use crate::registry::seats::Seats;
use crate::state::SavedState;

/// Suspends a live module and returns its persisted state; calls that need the state wait until it is resumed or has a
/// successor. `record` is `None` for the App.
pub(super) fn suspend_and_save(
    seats: &Seats,
    record: Option<RecordId>,
    module: &Module,
) -> Result<Arc<SavedState>, StepError> {
    let lifecycle = &module.lifecycle;
    (lifecycle.suspend)()?;
    let saved = StepError::check((lifecycle.save)())?;
    Ok(match saved {
        Some(saved) => Arc::new(saved),
        None => received_instead(seats, record, module),
    })
}

/// The state that the module received at its start, in place of one that a panic left half changed.
fn received_instead(seats: &Seats, record: Option<RecordId>, module: &Module) -> Arc<SavedState> {
    let received = record.and_then(|record| seats.lock().life(record).received.clone());
    let instead = match received {
        Some(_) => "what it had taken over itself is handed on",
        None => "the next generation begins anew",
    };
    let name = module.name;
    note!(
        Warn,
        "a panic has left the state of {name} half changed; {instead}"
    );
    received.unwrap_or_default()
}

/// Resumes a suspended module with its state; a failure is logged.
pub(super) fn resume(module: &Module) {
    if let Err(fault) = (module.lifecycle.resume)() {
        note!(Error, "{} has lost its state: {fault}", module.name);
    }
}

/// Shuts a replaced generation down; a panic in its `shutdown` no longer matters.
pub(super) fn retire(module: &Module) {
    if let Err(fault) = (module.lifecycle.shutdown)() {
        note!(
            Error,
            "{} was replaced, but did not end well: {fault}",
            module.name
        );
    }
}

/// Logs fields of a saved state that the module no longer persists.
pub(crate) fn log_dropped_fields(module: &Module, saved: &SavedState) {
    let persisted = module.view_model.persisted;
    for field in saved.fields.keys() {
        if !persisted.contains(&field.as_str()) {
            note!(
                Info,
                "{} does not persist `{field}` any more: its value was dropped",
                module.name
            );
        }
    }
}
