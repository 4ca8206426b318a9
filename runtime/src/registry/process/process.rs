//! `Process`, the one static of the registry, and `report`.
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Registry;
use crate::host::attached;
use crate::identity::Digest;
use crate::loader::Image;
use crate::registry::reload::Signals;
use crate::report::Report;

/// State of this process: the registry, if an App runs, and the signals.
#[derive(Debug)]
pub(super) struct Process {
    /// Outside of the lock: a loop reads them in each round.
    signals: Signals,
    /// Whether a thread waits for the end of the watching program.
    follows: AtomicBool,
    current: Mutex<Current>,
}

#[derive(Debug)]
struct Current {
    registry: Option<Arc<Registry>>,
    /// Images that were mapped for an App that has not begun yet.
    premapped: BTreeMap<Digest, Image>,
}

static PROCESS: Process = Process {
    signals: Signals::new(),
    follows: AtomicBool::new(false),
    current: Mutex::new(Current {
        registry: None,
        premapped: BTreeMap::new(),
    }),
};

impl Process {
    pub(super) fn signals() -> &'static Signals {
        &PROCESS.signals
    }

    /// Whether this is the first call in this image.
    pub(super) fn begins_to_follow() -> bool {
        !PROCESS.follows.swap(true, Ordering::AcqRel)
    }

    /// The registry of the running App, if any.
    pub(super) fn registry() -> Option<Arc<Registry>> {
        Self::lock().registry.clone()
    }

    /// Sets the registry before its seats are filled: modules may ask for a report while they are initialized.
    ///
    /// # Errors
    /// The given registry, if another one is set already.
    pub(super) fn announce(registry: &Arc<Registry>) -> Result<(), Arc<Registry>> {
        let mut current = Self::lock();
        if let Some(running) = &current.registry {
            return Err(Arc::clone(running));
        }
        current.registry = Some(Arc::clone(registry));
        Ok(())
    }

    /// Removes the registry after a failed start.
    pub(super) fn withdraw() {
        Self::lock().registry = None;
    }

    pub(super) fn keep_premapped(mut images: BTreeMap<Digest, Image>) {
        Self::lock().premapped.append(&mut images);
    }

    pub(super) fn take_premapped() -> BTreeMap<Digest, Image> {
        std::mem::take(&mut Self::lock().premapped)
    }

    fn lock() -> MutexGuard<'static, Current> {
        PROCESS
            .current
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Snapshot of the App of this process; a loaded module gets it from its host. Empty while no App runs.
#[must_use]
pub fn report() -> Report {
    match (Process::registry(), attached()) {
        (Some(registry), _) => registry.report(),
        (None, Some(attachment)) => (attachment.services.report)(),
        (None, None) => Report::default(),
    }
}
