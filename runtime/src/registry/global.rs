//! The registry of this process.
use std::env;
use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::ahead::map_ahead;
use super::launched::{take_launch, take_preparation};
use super::noted::{PENDING, forget_noted};
use super::registry::Registry;
use super::{Binding, Inheritance, Linked, Reload, Report, StartError};
use crate::app::Plan;
use crate::descriptor::Module;
use crate::host::attached;
use crate::store::Store;

static REGISTRY: Mutex<Option<Arc<Registry>>> = Mutex::new(None);

/// Loads the modules of an App from the store of this program. They go on with what the environment variable
/// `KEYWAY_RESTORE` names, if it is set.
///
/// # Errors
/// If the store cannot be read, a required Core stays unserved, what was saved does not fit, or an App runs already.
pub fn load(
    plan: &'static Plan,
    bindings: &'static [&'static [Binding]],
) -> Result<(), StartError> {
    // First of all: if anything else fails, the next start is none that only prepares.
    let preparation = take_preparation();
    let store = Store::of_this_program()?;
    if let Some(launch) = preparation {
        map_ahead(plan, bindings, &store, &launch);
        return Ok(());
    }
    // What is published while the modules are loaded differs from this and is prepared at once.
    let set = fs::read_to_string(store.current_path()).unwrap_or_default();
    start(plan, |registry| registry.load(bindings, &store))?;
    if let Some(registry) = registry() {
        registry.watch_store(store, set);
    }
    Ok(())
}

/// A safe point: makes live whatever was prepared in the background, or rolls a module back that has faulted. Call it
/// where the App holds nothing of its modules and is inside none of them, such as between two frames; the loop around
/// [`AppView`](crate::AppView) does.
///
/// At most one piece of work is done at each call. `None` if there was none, which costs one load; also inside a loaded
/// module, and while another thread is in here. A set that is refused in the background never comes here: see the events
/// in the [`report`].
pub fn reload_changed() -> Option<Reload> {
    if !PENDING.load(Ordering::Acquire) {
        return None;
    }
    registry()?.safe_point()
}

/// Looks for changes in the store now, in the background, where that would be done within 20 ms anyway. For tools and
/// tests.
pub fn look_for_changes() {
    if let Some(registry) = registry() {
        registry.wake();
    }
}

/// Binds the modules that are linked into this program. They go on with what the environment variable `KEYWAY_RESTORE`
/// names, if it is set.
///
/// # Errors
/// If a required Core stays unserved, what was saved does not fit, or an App runs already.
pub fn link(plan: &'static Plan, linked: &[&[Linked]]) -> Result<(), StartError> {
    if take_preparation().is_some() {
        return Ok(());
    }
    start(plan, |registry| registry.link(linked))
}

/// What the App of this process is made of now; a loaded module gets it from its host. Empty while no App runs.
#[must_use]
pub fn report() -> Report {
    match (registry(), attached()) {
        (Some(registry), _) => registry.report(),
        (None, Some(attachment)) => (attachment.services.report)(),
        (None, None) => Report::default(),
    }
}

/// Shuts the modules down, last first. Their tables stay callable; those of modules that keep a state answer
/// with Faults. Does nothing inside a loaded module, which has loaded none.
pub fn shutdown() {
    if let Some(registry) = registry() {
        registry.shutdown();
    }
}

/// Makes the App known that the modules belong to, and restores what another process has left for it: it has been
/// initialized and is not active yet.
///
/// # Errors
/// If that does not fit.
pub(crate) fn host(app: &'static Module) -> Result<(), StartError> {
    let Some(registry) = registry() else {
        return Ok(());
    };
    registry.inherit(app)?;
    registry.host(app);
    Ok(())
}

/// Saves what the App and its modules persist where the environment variable `KEYWAY_SAVE` says; nothing without it.
///
/// # Errors
/// Why that cannot be done, in one line.
pub(crate) fn save_at_the_end() -> Result<(), String> {
    match (env::var_os("KEYWAY_SAVE"), registry()) {
        (Some(file), Some(registry)) => registry.save_at_the_end(Path::new(&file)),
        _ => Ok(()),
    }
}

fn start(
    plan: &'static Plan,
    fill: impl FnOnce(&Registry) -> Result<(), StartError>,
) -> Result<(), StartError> {
    let launch = take_launch();
    let inheritance = match &launch {
        Some(launch) if launch.generation > 1 => Inheritance::of_launch(launch)?,
        _ => Inheritance::of_this_process(plan)?,
    };
    let registry = begin(plan)?;
    forget_noted();
    if let Some(launch) = launch {
        registry.ledger().told = launch.books.told;
        // It has just begun.
        let _ = registry.launch.set(launch);
    }
    registry.will_inherit(inheritance);
    let filled = fill(&registry);
    if filled.is_err() {
        *lock() = None;
    }
    filled
}

/// Announces the registry before it is filled: modules may ask for a report while they are initialized.
fn begin(plan: &'static Plan) -> Result<Arc<Registry>, StartError> {
    let mut current = lock();
    if let Some(running) = current.as_ref() {
        return Err(StartError::AlreadyStarted {
            app: running.plan().app.to_owned(),
        });
    }
    let registry = Arc::new(Registry::new(plan));
    *current = Some(Arc::clone(&registry));
    Ok(registry)
}

pub(super) fn registry() -> Option<Arc<Registry>> {
    lock().clone()
}

fn lock() -> MutexGuard<'static, Option<Arc<Registry>>> {
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}
