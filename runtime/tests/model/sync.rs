//! What states and slots are synchronized with in the model.
use std::sync::{LockResult, PoisonError};
use std::time::Duration;

pub(crate) use shuttle::sync::atomic::AtomicU32;
pub(crate) use shuttle::sync::{Mutex, MutexGuard, RwLockReadGuard, RwLockWriteGuard};

/// A lock that no panic spoils: the model has none.
#[derive(Debug)]
pub(crate) struct RwLock<T>(shuttle::sync::RwLock<T>);

impl<T> RwLock<T> {
    pub(crate) const fn new(value: T) -> Self {
        Self(shuttle::sync::RwLock::new(value))
    }

    pub(crate) fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        self.0.read()
    }

    pub(crate) fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        self.0.write()
    }

    pub(crate) fn is_poisoned(&self) -> bool {
        false
    }

    pub(crate) fn clear_poison(&self) {}
}

/// One value, as the atomic cell of the runtime.
#[derive(Debug)]
pub(crate) struct AtomicCell<T>(Mutex<T>);

impl<T: Copy> AtomicCell<T> {
    pub(crate) const fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    pub(crate) fn load(&self) -> T {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn store(&self, value: T) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = value;
    }
}

/// Lets others run.
pub(crate) struct Backoff;

impl Backoff {
    pub(crate) fn new() -> Self {
        Self
    }

    pub(crate) fn is_completed(&self) -> bool {
        false
    }

    pub(crate) fn snooze(&self) {
        shuttle::thread::yield_now();
    }
}

pub(crate) fn sleep(_: Duration) {
    shuttle::thread::yield_now();
}
