//! The sources that are edited.
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::harness::Workspace;

/// A copy of this repository's modules as they are, for one test at a time.
pub(crate) fn modules() -> (MutexGuard<'static, ()>, Workspace) {
    static TURN: Mutex<()> = Mutex::new(());
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    (turn, Workspace::of_repository("orrery"))
}
