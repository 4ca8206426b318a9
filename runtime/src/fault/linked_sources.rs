//! The folders of the modules that are linked into a program, by which its panics are told apart.
use std::sync::{Mutex, PoisonError};

use super::backtrace_text::Frames;
use super::panic_report::panic_text;
use super::{Fault, FaultJournal};

/// A linked module with the folder of its sources, by which a frame of a panic is found to be the module's.
#[derive(Clone, Copy)]
struct Source {
    /// Package name.
    module: &'static str,
    /// Package name of the Core that it serves.
    core: &'static str,
    /// Folder of its code, as the compiler names it.
    folder: &'static str,
}

static SOURCES: Mutex<Vec<Source>> = Mutex::new(Vec::new());

/// Registers a module that is linked into this program and serves `core`. `description` is the file of its description, as the
/// compiler names it: `systems/x/src/generated/mod.rs`. All code of the module lies under the folder two levels above.
pub(crate) fn note_linked(module: &'static str, core: &'static str, description: &'static str) {
    let mut folders = description.rmatch_indices(['/', '\\']);
    let end = folders.nth(1).map_or(0, |(at, _)| at + 1);
    let source = Source {
        module,
        core,
        folder: &description[..end],
    };
    let mut sources = SOURCES.lock().unwrap_or_else(PoisonError::into_inner);
    if end > 0 && !sources.iter().any(|known| known.module == module) {
        sources.push(source);
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
    let frames = fault.backtrace.as_deref().map(Frames::of);
    let place = fault.location.as_deref().unwrap_or_default();
    let by_place = sources
        .iter()
        .find(|source| place.starts_with(source.folder));
    let by_frame = || {
        let mut crates = frames.iter().flat_map(Frames::crates);
        crates.find_map(|name| sources.iter().find(|source| is_crate(source.module, name)))
    };
    let Some(source) = by_place.or_else(by_frame) else {
        return false;
    };
    if source.module != fault.module {
        let called = frames.as_ref().and_then(|frames| {
            let is_module = |name: &str| is_crate(source.module, name);
            frames.call(is_module, |name| is_crate(source.core, name))
        });
        fault.function = called.unwrap_or_default();
        source.module.clone_into(&mut fault.module);
    }
    true
}

/// Logs the Fault of a linked module as the hook of a loaded one does.
pub(super) fn log_linked(fault: &Fault) {
    let (place, backtrace) = (fault.location.as_deref(), fault.backtrace.as_deref());
    let text = panic_text(&fault.message, place, backtrace);
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
    sources.iter().any(|source| source.module == module)
}

/// Whether a package has this name in Rust.
fn is_crate(package: &str, name: &str) -> bool {
    let letters = package.chars().map(|letter| match letter {
        '-' => '_',
        letter => letter,
    });
    letters.eq(name.chars())
}
