//! The registry of this process.
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::registry::Registry;
use super::{Binding, Linked, Report, StartError};
use crate::app::Plan;
use crate::host::attached;
use crate::store::Store;

static REGISTRY: Mutex<Option<Arc<Registry>>> = Mutex::new(None);

/// Loads the modules of an App from the store of this program.
///
/// # Errors
/// If the store cannot be read, a required Core stays unserved, or an App runs already.
pub fn load(plan: &'static Plan, bindings: &[&[Binding]]) -> Result<(), StartError> {
    let store = Store::of_this_program()?;
    start(plan, |registry| registry.load(bindings, &store))
}

/// Binds the modules that are linked into this program.
///
/// # Errors
/// If a required Core stays unserved, or an App runs already.
pub fn link(plan: &'static Plan, linked: &[&[Linked]]) -> Result<(), StartError> {
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

/// Shuts the modules down, last first. Their tables stay callable; those of modules that keep a state behind a lock
/// answer with Faults. Does nothing inside a loaded module, which has loaded none.
pub fn shutdown() {
    if let Some(registry) = registry() {
        registry.shutdown();
    }
}

fn start(
    plan: &'static Plan,
    fill: impl FnOnce(&Registry) -> Result<(), StartError>,
) -> Result<(), StartError> {
    let registry = begin(plan)?;
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

fn registry() -> Option<Arc<Registry>> {
    lock().clone()
}

fn lock() -> MutexGuard<'static, Option<Arc<Registry>>> {
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}
