//! Whether the App leaves: its state was saved for the next start, and is never changed again.
use std::sync::atomic::{AtomicBool, Ordering};

use super::absence::LEAVING;
use super::{Fault, HostLink};

static IS_LEAVING: AtomicBool = AtomicBool::new(false);

/// Marks that the state of the App was saved for good: a call that finds a suspended state is a Fault from now on. There
/// is no way back.
pub(crate) fn leave() {
    IS_LEAVING.store(true, Ordering::Release);
}

/// Whether the state of the App was saved for good; a loaded module asks its host.
pub(crate) fn is_leaving() -> bool {
    match HostLink::get() {
        Some(link) => (link.is_leaving)(),
        None => IS_LEAVING.load(Ordering::Acquire),
    }
}

impl Fault {
    /// Whether the call was refused because the App was leaving already.
    pub(crate) fn is_of_leaving(&self) -> bool {
        self.message == LEAVING
    }
}
