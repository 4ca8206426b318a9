//! Steps of a handover: suspend and save, resume, retire.
use std::sync::Arc;

use crate::host::note;
use crate::module::{Module, StepError};
use crate::registry::ledger::RecordId;
use crate::registry::seats::{Change, Seats};
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
pub(super) fn retire(module: &'static Module) {
    if let Err(fault) = module.leave() {
        note!(
            Error,
            "{} was replaced, but did not end well: {fault}",
            module.name
        );
    }
}

/// Fields of a saved state that a module does not persist, each with its size in bytes.
pub(super) fn lost_fields<'s>(module: &Module, saved: &'s SavedState) -> Vec<(&'s str, usize)> {
    let persisted = module.view_model.persisted;
    let fields = saved.fields.iter();
    let lost = fields.filter(|(field, _)| !persisted.contains(&field.as_str()));
    lost.map(|(field, bytes)| (field.as_str(), bytes.len()))
        .collect()
}

/// The fields that a change might leave out and does not, with the reason; `None` if there is none.
pub(super) fn needlessly_named(change: &Change, saved: &SavedState) -> Option<String> {
    let module = change.build.module;
    let lost = lost_fields(module, saved);
    let named = change.may_drop.iter().flatten();
    let named = named.filter(|name| !lost.iter().any(|(field, _)| field == name));
    let reasons = named.map(|name| match saved.fields.contains_key(name) {
        true => format!("`{name}` is not dropped, {} takes it", module.name),
        false => format!("`{name}` is not dropped, no persisted field has that name"),
    });
    let reasons = reasons.collect::<Vec<_>>().join("; ");
    (!reasons.is_empty()).then_some(reasons)
}

/// Names of fields with their sizes.
pub(super) fn listed(fields: &[(&str, usize)]) -> String {
    let fields = fields
        .iter()
        .map(|(field, size)| format!("`{field}` ({size} bytes)"));
    fields.collect::<Vec<_>>().join(", ")
}

/// Warns of fields of a saved state of `from` that the module that takes it does not persist.
pub(crate) fn log_dropped_fields(module: &Module, from: &str, saved: &SavedState) {
    let lost = lost_fields(module, saved);
    if lost.is_empty() {
        return;
    }
    let (name, lost) = (module.name, listed(&lost));
    if from == name {
        note!(
            Warn,
            "{name} does not persist {lost} any more, which is lost"
        );
    } else {
        note!(
            Warn,
            "{name} does not take {lost} of {from}, which {from} gets back if it comes back"
        );
    }
}

/// Warns that a saved state belongs to no module of the App any more.
pub(super) fn log_lost_state(app: &str, module: &str, saved: &SavedState) {
    let fields: Vec<(&str, usize)> = saved
        .fields
        .iter()
        .map(|(field, bytes)| (field.as_str(), bytes.len()))
        .collect();
    note!(
        Warn,
        "{module} is no part of {app} any more: {} is lost",
        listed(&fields)
    );
}
