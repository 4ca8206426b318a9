//! State behind a lock.
use std::mem::ManuallyDrop;
use std::sync::PoisonError;

use super::phase::Phase;
use super::{Fallback, ReadGuard, WriteGuard};
use crate::slot::Slot;
use crate::sync::{Mutex, MutexGuard, RwLock, RwLockWriteGuard};

/// The state of a ViewModel with `&mut self` methods or persisted fields.
///
/// It is made aside, where no call finds it, and put in its place when its generation is published. While it is handed
/// over it is parked: calls wait until it is back or has a successor. A panic under the write lock leaves the state half
/// changed; it is never handed out again.
///
/// A thread that holds it must not ask for it again: it would wait for itself. Calls cannot come to that through Views,
/// as the resolver refuses modules that import each other in a circle.
#[derive(Debug)]
pub struct LockedState<T> {
    cell: RwLock<Option<T>>,
    aside: Mutex<Option<T>>,
    phase: Phase,
}

impl<T> LockedState<T> {
    /// No state yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            cell: RwLock::new(None),
            aside: Mutex::new(None),
            phase: Phase::new(),
        }
    }

    /// Waits until nobody changes the state and gives it to read.
    #[inline]
    pub fn read(&self) -> ReadGuard<'_, T> {
        ReadGuard(self.cell.read().ok())
    }

    /// Waits until nobody uses the state and gives it to change.
    #[inline]
    pub fn write(&self) -> WriteGuard<'_, T> {
        WriteGuard(self.cell.write().ok())
    }

    /// What a call does that found no state here.
    #[cold]
    #[inline(never)]
    pub fn fallback<V>(&self, successor: &Slot<V>) -> Fallback<V> {
        self.phase.fallback(successor, || self.cell.is_poisoned())
    }

    /// Makes a state, where no call finds it before [`activate`](Self::activate).
    ///
    /// # Errors
    /// If there is one already.
    pub fn fill(&self, state: T) -> Result<(), String> {
        let mut aside = self.aside();
        if aside.is_some() || !self.phase.is_gone() {
            return Err("the module is initialized already".to_owned());
        }
        *aside = Some(state);
        Ok(())
    }

    /// Puts the state that was made or parked in its place, where calls find it. Nothing if there is none.
    pub fn activate(&self) {
        let Some(state) = self.aside().take() else {
            return;
        };
        let mut cell = self.cell_for_good();
        let spoilt = cell.replace(state);
        self.cell.clear_poison();
        self.phase.open();
        // No code of the module may run here, not that of a Drop either.
        std::mem::forget(spoilt);
    }

    /// Waits until nobody uses the state and takes it out until it comes back or has a successor: calls wait. `None` if
    /// there is none or a panic spoilt it.
    pub fn park(&self) -> Option<T> {
        let mut cell = self.cell.write().ok()?;
        let state = cell.take()?;
        self.phase.park();
        Some(state)
    }

    /// Keeps a parked state until it is known what becomes of it.
    pub fn keep(&self, state: T) {
        *self.aside() = Some(state);
    }

    /// Gives the state that was made or parked and is in no call's reach.
    pub fn with_aside<R>(&self, work: impl FnOnce(Option<&mut T>) -> R) -> R {
        // Taken out, so that a panic in `work` spoils no lock; the state is lost with it, and not dropped: a second panic
        // in the middle of the unwind would end the process.
        let mut state = ManuallyDrop::new(self.aside().take());
        let result = work(state.as_mut());
        *self.aside() = ManuallyDrop::into_inner(state);
        result
    }

    /// Whether a panic has left the state half changed, so that nobody is given it any more.
    pub fn is_spoilt(&self) -> bool {
        !self.phase.is_gone() && self.cell.is_poisoned()
    }

    /// Takes the state out for good, wherever it is; later calls go to the successor, which is bound before. `None` if
    /// there is none. One that a panic spoilt is dropped.
    pub fn take(&self) -> Option<T> {
        let parked = self.aside().take();
        let (open, spoilt) = match self.cell.write() {
            Ok(mut cell) => {
                self.phase.close();
                (cell.take(), None)
            }
            Err(spoilt) => {
                self.phase.close();
                (None, spoilt.into_inner().take())
            }
        };
        drop(spoilt);
        parked.or(open)
    }

    fn aside(&self) -> MutexGuard<'_, Option<T>> {
        self.aside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The place, also of a state that a panic spoilt.
    fn cell_for_good(&self) -> RwLockWriteGuard<'_, Option<T>> {
        self.cell.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Default for LockedState<T> {
    fn default() -> Self {
        Self::new()
    }
}
