//! The folders of the modules that are linked into a program, by which its panics are told apart.
use std::sync::{Mutex, PoisonError};

use super::backtrace_text::first_of_crate;
use super::panic_report::panic_text;
use super::{Fault, FaultJournal};

/// Package name and folder of each linked module.
static SOURCES: Mutex<Vec<(&'static str, &'static str)>> = Mutex::new(Vec::new());

/// Registers a module that is linked into this program. `description` is the file of its description, as the compiler names
/// it: `systems/x/src/generated/mod.rs`. All code of the module lies under the folder two levels above.
pub(crate) fn note_linked(module: &'static str, description: &'static str) {
    let mut folders = description.rmatch_indices(['/', '\\']);
    let end = folders.nth(1).map_or(0, |(at, _)| at + 1);
    let folder = &description[..end];
    let mut sources = SOURCES.lock().unwrap_or_else(PoisonError::into_inner);
    if !folder.is_empty() && !sources.contains(&(module, folder)) {
        sources.push((module, folder));
    }
}

/// Gives the Fault of a panic that no table has caught to the linked module whose code has panicked: a linked table has no
/// code that would note the module, so that a call costs nothing. The place of the panic tells the module; where that is in a
/// library, the first frame of a module in the backtrace does, and it alone tells the function. `true` if a module was found.
pub(super) fn attribute(fault: &mut Fault) -> bool {
    let sources = SOURCES
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    if sources.is_empty() {
        return false;
    }
    let by_place = fault.location.as_ref().and_then(|place| {
        let mut found = sources
            .iter()
            .filter(|(_, folder)| place.starts_with(folder));
        found.next().map(|(module, _)| *module)
    });
    let named = |name: &str| {
        let modules = sources.iter().map(|(module, _)| *module);
        modules.into_iter().find(|module| is_crate(module, name))
    };
    let in_trace = fault.backtrace.as_deref().and_then(|trace| match by_place {
        Some(module) => first_of_crate(trace, |name| is_crate(module, name).then_some(module)),
        None => first_of_crate(trace, named),
    });
    let Some(module) = by_place.or_else(|| in_trace.as_ref().map(|(module, _)| *module)) else {
        return false;
    };
    if module != fault.module {
        module.clone_into(&mut fault.module);
        fault.function = in_trace.map(|(_, function)| function).unwrap_or_default();
    }
    true
}

/// Logs the Fault of a linked module as the hook of a loaded one does, and counts it.
pub(super) fn log_linked(fault: &Fault) {
    let text = panic_text(
        &fault.message,
        fault.location.as_deref(),
        fault.backtrace.as_deref(),
    );
    log::error!(target: &fault.module, "{text}");
}

/// Counts a Fault that no table has caught, if it is that of a linked module.
pub(super) fn count_if_linked(fault: &Fault) {
    if is_linked(&fault.module) {
        FaultJournal::record(fault);
    }
}

/// Whether a module is linked into this program.
pub(crate) fn is_linked(module: &str) -> bool {
    let sources = SOURCES.lock().unwrap_or_else(PoisonError::into_inner);
    sources.iter().any(|(linked, _)| *linked == module)
}

/// Whether a package has this name in Rust.
fn is_crate(package: &str, name: &str) -> bool {
    let letters = package
        .chars()
        .map(|letter| if letter == '-' { '_' } else { letter });
    letters.eq(name.chars())
}
