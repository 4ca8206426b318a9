//! `Signals`, the flags about safe points that need no lock.
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};

/// Flags that a loop around an App reads in each round. They need no lock: while nothing waits, a safe point costs one
/// load.
#[derive(Debug, Default)]
pub(crate) struct Signals {
    /// Whether work or a Fault waits for a safe point.
    is_pending: AtomicBool,
    /// Whether another build of the App is current.
    is_outdated: AtomicBool,
    /// Whether the state was saved for the next start, so that no safe point may change anything.
    is_over: AtomicBool,
}

impl Signals {
    pub(crate) const fn new() -> Self {
        Self {
            is_pending: AtomicBool::new(false),
            is_outdated: AtomicBool::new(false),
            is_over: AtomicBool::new(false),
        }
    }

    /// Whether work or a Fault waits for a safe point.
    pub(crate) fn is_pending(&self) -> bool {
        self.is_pending.load(Ordering::Acquire)
    }

    pub(super) fn set_pending(&self, is_pending: bool) {
        self.is_pending.store(is_pending, Ordering::Release);
    }

    /// Whether the state was saved for the next start.
    pub(super) fn is_over(&self) -> bool {
        self.is_over.load(Ordering::Acquire)
    }

    pub(super) fn set_over(&self) {
        self.is_over.store(true, Ordering::Release);
    }

    /// Takes the mark that another build of the App is current, set once for each set.
    pub(crate) fn take_outdated(&self) -> bool {
        self.is_outdated.load(Ordering::Relaxed) && self.is_outdated.swap(false, Ordering::AcqRel)
    }

    pub(super) fn set_outdated(&self) {
        self.is_outdated.store(true, Ordering::Release);
    }
}

thread_local! {
    static IS_AT_SAFE_POINT: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is at a safe point: a call that waits for a suspended module would be a deadlock.
pub(crate) fn is_at_safe_point() -> bool {
    IS_AT_SAFE_POINT.with(Cell::get)
}

/// Calls `work` as part of a safe point: calls that would wait for a suspended module return a Fault.
pub(crate) fn at_safe_point<T>(work: impl FnOnce() -> T) -> T {
    let _mark = Mark {
        before: IS_AT_SAFE_POINT.replace(true),
    };
    work()
}

/// Restores this thread's mark when dropped, also by a panic.
struct Mark {
    before: bool,
}

impl Drop for Mark {
    fn drop(&mut self) {
        IS_AT_SAFE_POINT.set(self.before);
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

    use super::{at_safe_point, is_at_safe_point};

    #[test]
    fn a_panic_ends_the_work_as_its_end_does() {
        at_safe_point(|| assert!(is_at_safe_point()));
        let work = || at_safe_point(|| resume_unwind(Box::new("broken")));
        let ended: Result<(), _> = catch_unwind(AssertUnwindSafe(work));
        assert!(ended.is_err() && !is_at_safe_point());
    }
}
