//! Panics of modules between two safe points.
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::fault::{Fault, FaultJournal};

/// Whether anything waits for a safe point: all that a safe point costs while nothing does.
pub(super) static PENDING: AtomicBool = AtomicBool::new(false);

/// Whether another App is current than the one that runs.
pub(super) static OUTDATED: AtomicBool = AtomicBool::new(false);

/// The first panic of each generation since the last safe point.
static NOTED: Mutex<Vec<Fault>> = Mutex::new(Vec::new());

/// The Fault that each call into a Core's System gives, by package name of the Core.
static FAULTED: Mutex<BTreeMap<String, Fault>> = Mutex::new(BTreeMap::new());

thread_local! {
    static COMMITTING: Cell<bool> = const { Cell::new(false) };
}

/// Counts the Fault of a panic. A panic in a step of the lifecycle is dealt with by who takes that step.
pub(crate) fn note_panic(fault: &Fault) {
    FaultJournal::record(fault);
    if fault.generation == 0 || !fault.function.contains('.') {
        return;
    }
    let mut noted = locked(&NOTED);
    let same = |seen: &Fault| seen.module == fault.module && seen.generation == fault.generation;
    if !noted.iter().any(same) {
        noted.push(fault.clone());
        PENDING.store(true, Ordering::Release);
    }
}

/// Whether another App is current than the one that runs, said once for each set.
pub(crate) fn is_outdated() -> bool {
    OUTDATED.load(Ordering::Relaxed) && OUTDATED.swap(false, Ordering::AcqRel)
}

/// Forgets the panics of a start that failed: generations count from 1 again.
pub(super) fn forget_noted() {
    locked(&NOTED).clear();
}

/// The oldest panic that was noted.
pub(super) fn next_noted() -> Option<Fault> {
    let mut noted = locked(&NOTED);
    (!noted.is_empty()).then(|| noted.remove(0))
}

pub(super) fn is_any_noted() -> bool {
    !locked(&NOTED).is_empty()
}

/// The Fault that calls into the System of a Core give.
pub(crate) fn fault_of(core: &str) -> Option<Fault> {
    locked(&FAULTED).get(core).cloned()
}

pub(super) fn set_fault_of(core: &str, fault: &Fault) {
    locked(&FAULTED).insert(core.to_owned(), fault.clone());
}

/// Whether this thread is at work at a safe point.
pub(crate) fn commits_here() -> bool {
    COMMITTING.with(Cell::get)
}

/// Does `work` as that of a safe point.
pub(super) fn committing<T>(work: impl FnOnce() -> T) -> T {
    let _committing = Committing {
        before: COMMITTING.replace(true),
    };
    work()
}

/// Puts the mark of this thread back at its end, also when that is a panic.
struct Committing {
    before: bool,
}

impl Drop for Committing {
    fn drop(&mut self) {
        COMMITTING.set(self.before);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

    use super::{commits_here, committing};

    #[test]
    fn a_panic_ends_the_work_as_its_end_does() {
        committing(|| assert!(commits_here()));
        let work = || committing(|| resume_unwind(Box::new("broken")));
        let ended: Result<(), _> = catch_unwind(AssertUnwindSafe(work));
        assert!(ended.is_err() && !commits_here());
    }
}
