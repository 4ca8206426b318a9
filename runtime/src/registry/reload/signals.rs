//! What is known of safe points without a lock.
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a loop around an App looks at in each round. Without a lock: while nothing waits, a safe point costs one load.
#[derive(Debug, Default)]
pub(crate) struct Signals {
    /// Whether anything waits for a safe point.
    is_pending: AtomicBool,
    /// Whether another App is current than the one that runs.
    is_outdated: AtomicBool,
}

impl Signals {
    pub(crate) const fn new() -> Self {
        Self {
            is_pending: AtomicBool::new(false),
            is_outdated: AtomicBool::new(false),
        }
    }

    /// Whether anything waits for a safe point.
    pub(crate) fn is_pending(&self) -> bool {
        self.is_pending.load(Ordering::Acquire)
    }

    pub(super) fn set_pending(&self, is_pending: bool) {
        self.is_pending.store(is_pending, Ordering::Release);
    }

    /// Whether another App is current than the one that runs, said once for each set.
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

/// Whether this thread is at work at a safe point: a call that waited for a suspended module would wait for itself.
pub(crate) fn is_at_safe_point() -> bool {
    IS_AT_SAFE_POINT.with(Cell::get)
}

/// Does `work` as that of a safe point: calls that would wait for a suspended module give a Fault.
pub(crate) fn at_safe_point<T>(work: impl FnOnce() -> T) -> T {
    let _mark = Mark {
        before: IS_AT_SAFE_POINT.replace(true),
    };
    work()
}

/// Puts the mark of this thread back at its end, also when that is a panic.
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
