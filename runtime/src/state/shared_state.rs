//! `SharedState`, the state of a ViewModel that is read through `&self` only.
use std::sync::PoisonError;

use super::phase::Phase;
use super::{Fallback, SharedGuard};
use crate::slot::Slot;
use crate::sync::{AtomicCell, Mutex, MutexGuard};

/// The state of a ViewModel whose methods all take `&self` and that persists nothing: no lock, one load per call.
///
/// The state is made aside, where no call finds it, and put in its place when its generation is published. It is never
/// dropped, since calls in flight may use it for any time. Resources are released in `shutdown`.
#[derive(Debug)]
pub struct SharedState<T: 'static> {
    cell: AtomicCell<Option<&'static T>>,
    aside: Mutex<Option<T>>,
    phase: Phase,
}

impl<T: 'static> SharedState<T> {
    /// Makes a place without a state.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            cell: AtomicCell::new(None),
            aside: Mutex::new(None),
            phase: Phase::new(),
        }
    }

    /// The state, if it is in its place.
    #[inline]
    pub fn read(&self) -> SharedGuard<'static, T> {
        SharedGuard(self.cell.load())
    }

    /// Decides what a call does that found no state here.
    #[cold]
    #[inline(never)]
    pub fn fallback<V>(&self, successor: &Slot<V>) -> Fallback<V> {
        self.phase.fallback(successor, || false)
    }

    /// Stores a new state aside: no call finds it before [`activate`](Self::activate).
    ///
    /// # Errors
    /// If there is a state already.
    pub fn fill(&self, state: T) -> Result<(), String> {
        let mut aside = self.aside();
        if aside.is_some() || !self.phase.is_gone() {
            return Err("the module is initialized already".to_owned());
        }
        *aside = Some(state);
        Ok(())
    }

    /// Puts the state in its place, where calls find it. Nothing if none was made.
    pub fn activate(&self) {
        let mut aside = self.aside();
        if let Some(state) = aside.take() {
            self.cell.store(Some(Box::leak(Box::new(state))));
            self.phase.open();
        }
    }

    /// Lets calls wait for the state that is aside, until it is activated. Does nothing without one.
    pub fn hold(&self) {
        if self.aside().is_some() {
            self.phase.park();
        }
    }

    /// Calls `work` with the state that is aside, out of reach of calls; `None` if there is none.
    pub fn with_aside<R>(&self, work: impl FnOnce(Option<&T>) -> R) -> R {
        work(self.aside().as_ref())
    }

    /// Takes the state out of its place; later calls are forwarded to the successor, which is bound before. `None` if
    /// there is none; a state that is still aside is dropped.
    pub fn take(&self) -> Option<&'static T> {
        let unused = self.aside().take();
        let taken = self.cell.swap(None);
        self.phase.close();
        drop(unused);
        taken
    }

    fn aside(&self) -> MutexGuard<'_, Option<T>> {
        self.aside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: 'static> Default for SharedState<T> {
    fn default() -> Self {
        Self::new()
    }
}
