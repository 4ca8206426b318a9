//! Steps of a handover: suspend and save, resume, retire.
use std::sync::Arc;

use crate::host::note;
use crate::module::{Module, StepError};
use crate::registry::ledger::RecordId;
use crate::registry::seats::{Change, Seats};
use crate::state::SavedState;

/// Suspends a live module and returns its persisted state, without the fields called `movable`, and the names of these: the
/// caller exchanges them. Calls that need the state wait until it is resumed or has a
/// successor. `record` is `None` for the App.
pub(super) fn suspend_and_save(
    seats: &Seats,
    record: Option<RecordId>,
    module: &Module,
    movable: Vec<&'static str>,
) -> Result<(Arc<SavedState>, Vec<&'static str>), StepError> {
    let lifecycle = &module.lifecycle;
    (lifecycle.suspend)()?;
    let saved = StepError::check((lifecycle.save)(&movable))?;
    Ok(match saved {
        Some(saved) => (Arc::new(saved), movable),
        None => (received_instead(seats, record, module), Vec::new()),
    })
}

/// Completes what a live module had received, if fields of that were handed over as they were and there is no copy: these
/// are encoded as they are now, for whoever goes on with that state after a Fault.
pub(super) fn salvage(seats: &Seats, record: RecordId, module: &Module) {
    let received = seats.lock().life(record).received.clone();
    let Some(received) = received.filter(|received| !received.moved.is_empty()) else {
        return;
    };
    let name = module.name;
    let now = match StepError::check((module.lifecycle.salvage)()) {
        Ok(now) => now.unwrap_or_default(),
        Err(error) => {
            note!(Error, "the state of {name} cannot be salvaged: {error}");
            SavedState::default()
        }
    };
    let complete = Arc::new(received.completed_by(&now));
    let names: Vec<&str> = received.moved.iter().map(String::as_str).collect();
    note!(
        Warn,
        "{name} was too large to be copied when it was handed over: {} goes on as it is after the Fault",
        names.join(", ")
    );
    let mut occupancy = seats.lock();
    let life = occupancy.life_mut(record);
    if let Some(rollback) = &mut life.rollback {
        rollback.snapshot = Some(Arc::clone(&complete));
    }
    life.received = Some(complete);
}

/// The state that the module received at its start, in place of one that a panic left half changed.
fn received_instead(seats: &Seats, record: Option<RecordId>, module: &Module) -> Arc<SavedState> {
    if let Some(record) = record {
        salvage(seats, record, module);
    }
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
    let is_taken = |name: &String| saved.fields.contains_key(name) || saved.moved.contains(name);
    let reasons = named.map(|name| match is_taken(name) {
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
