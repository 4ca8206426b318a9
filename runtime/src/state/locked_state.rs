//! `LockedState`, the state of a ViewModel behind a lock.
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};

use super::phase::Phase;
use super::{Fallback, ReadGuard, WriteGuard};
use crate::slot::Slot;
use crate::sync::{Mutex, MutexGuard, RwLock, RwLockWriteGuard};

/// The state of a ViewModel with `&mut self` methods or persisted fields.
///
/// The state is made aside, where no call finds it, and put in its place when its generation is published. During a
/// handover it is parked: calls wait until the state is back or has a successor. Steps of the lifecycle are next in line for
/// the lock, however many calls wait for it. A panic under the write lock leaves
/// the state half changed; it is never handed out again.
///
/// A thread that holds the lock must not ask for it again: it would deadlock. Calls through Views cannot do so, as the
/// resolver refuses modules that import each other in a circle.
#[derive(Debug)]
pub struct LockedState<T> {
    cell: RwLock<Option<T>>,
    aside: Mutex<Option<T>>,
    phase: Phase,
    /// A state that a step of the module left half changed. It is never dropped: only the values in it may be salvaged.
    half_changed: Mutex<Option<ManuallyDrop<T>>>,
    /// Whether the state is nested so deep that it needs a large stack, also to be dropped.
    is_deep: AtomicBool,
}

impl<T> LockedState<T> {
    /// Makes a place without a state.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            cell: RwLock::new(None),
            aside: Mutex::new(None),
            phase: Phase::new(),
            half_changed: Mutex::new(None),
            is_deep: AtomicBool::new(false),
        }
    }

    /// Waits for writers and gives read access to the state; none while a step of the lifecycle waits for the state.
    #[inline]
    pub fn read(&self) -> ReadGuard<'_, T> {
        let guard = self.cell.read().ok();
        ReadGuard(guard.filter(|_| !self.phase.is_wanted()))
    }

    /// Waits for all users of the state and gives write access; none while a step of the lifecycle waits for the state.
    #[inline]
    pub fn write(&self) -> WriteGuard<'_, T> {
        let guard = self.cell.write().ok();
        WriteGuard(guard.filter(|_| !self.phase.is_wanted()))
    }

    /// Waits for the calls under way, ahead of those that wait, and gives write access: for steps of the lifecycle.
    pub fn write_first(&self) -> WriteGuard<'_, T> {
        self.phase.want();
        let guard = self.cell.write().ok();
        self.phase.unwant();
        WriteGuard(guard)
    }

    /// Decides what a call does that found no state here; waits while the state is parked.
    #[cold]
    #[inline(never)]
    pub fn fallback<V>(&self, successor: &Slot<V>) -> Fallback<V> {
        self.phase.fallback(successor, || self.cell.is_poisoned())
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

    /// Puts the state that is aside in its place, where calls find it. Does nothing without one.
    pub fn activate(&self) {
        let Some(state) = self.aside().take() else {
            return;
        };
        let mut cell = self.cell_for_good();
        let spoilt = cell.replace(state);
        self.cell.clear_poison();
        self.phase.open();
        // No code of the module may run here, not even that of a `Drop`.
        std::mem::forget(spoilt);
    }

    /// Lets calls wait for the state that is aside, until it is activated. Does nothing without one.
    pub fn hold(&self) {
        let cell = self.cell_for_good();
        if self.aside().is_some() {
            self.phase.park();
        }
        drop(cell);
    }

    /// Waits for the calls under way and takes the state out for a handover; calls wait until it is back or has a
    /// successor. `None` if there is no state or a panic spoilt it.
    pub fn park(&self) -> Option<T> {
        self.phase.want();
        let cell = self.cell.write();
        let state = cell.ok().and_then(|mut cell| {
            let state = cell.take()?;
            self.phase.park();
            Some(state)
        });
        // Without a state there is none to come back.
        self.phase.unwant();
        state
    }

    /// Keeps a parked state aside until the reload has succeeded or failed.
    pub fn keep(&self, state: T) {
        *self.aside() = Some(state);
    }

    /// Calls `work` with the state that is aside, out of reach of calls; `None` if there is none.
    pub fn with_aside<R>(&self, work: impl FnOnce(Option<&mut T>) -> R) -> R {
        // Taken out, so that a panic in `work` poisons no lock. The state is then lost and not dropped: a second panic
        // while unwinding would end the process.
        let mut state = self.aside().take().map(ManuallyDrop::new);
        let result = catch_unwind(AssertUnwindSafe(|| work(state.as_deref_mut())));
        match result {
            Ok(result) => {
                *self.aside() = state.map(ManuallyDrop::into_inner);
                result
            }
            Err(payload) => {
                self.set_half_changed(state);
                resume_unwind(payload)
            }
        }
    }

    /// Whether a panic left the state half changed, so that it is not handed out any more.
    pub fn is_spoilt(&self) -> bool {
        !self.phase.is_gone() && self.cell.is_poisoned()
    }

    /// Takes out a state that a step of the module left half changed, without dropping it.
    pub fn lose(&self) {
        let mut cell = self.cell_for_good();
        let lost = (cell.take(), self.aside().take());
        self.phase.lose();
        drop(cell);
        let (open, parked) = lost;
        self.set_half_changed(open.or(parked).map(ManuallyDrop::new));
    }

    /// Keeps a state, if there is one, that a step of the module left half changed.
    pub fn set_half_changed(&self, state: Option<ManuallyDrop<T>>) {
        if state.is_some() {
            *self.half_changed() = state;
        }
    }

    /// Calls `work` with the state wherever it is, also one that a panic left half changed; `None` if there is none.
    pub fn with_any<R>(&self, work: impl FnOnce(Option<&T>) -> R) -> R {
        if let Some(aside) = &*self.aside() {
            return work(Some(aside));
        }
        let cell = self.cell.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = &*cell {
            return work(Some(open));
        }
        drop(cell);
        work(self.half_changed().as_deref())
    }

    fn half_changed(&self) -> MutexGuard<'_, Option<ManuallyDrop<T>>> {
        self.half_changed
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that the state is nested so deep that it needs a large stack.
    pub(crate) fn set_deep(&self) {
        self.is_deep.store(true, Ordering::Relaxed);
    }

    /// Whether the state was found to be nested so deep that it needs a large stack.
    pub(crate) fn is_deep(&self) -> bool {
        self.is_deep.load(Ordering::Relaxed)
    }

    /// Takes the state out for good, from its place or aside; later calls are forwarded to the successor, which is
    /// bound before. `None` if there is no state. A state that a panic spoilt is dropped.
    pub fn take(&self) -> Option<T> {
        let parked = self.aside().take();
        self.phase.want();
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

    /// The place under its write lock, also if that is poisoned.
    fn cell_for_good(&self) -> RwLockWriteGuard<'_, Option<T>> {
        self.cell.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Default for LockedState<T> {
    fn default() -> Self {
        Self::new()
    }
}

// The model has other locks.
#[cfg(all(test, not(keyway_model)))]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::thread;

    use super::LockedState;
    use crate::slot::Slot;
    use crate::state::Fallback;

    const CALLERS: u32 = 64;

    /// A state with its callers, each of which calls once; then `step` while one of the calls is under way and all others wait.
    /// Returns the number of calls that were carried out before `step` had the state.
    fn calls_before(step: fn(&LockedState<u32>)) -> u32 {
        let state = Arc::new(LockedState::new());
        state.fill(0).expect("there is none");
        state.activate();
        let begun = AtomicU32::new(0);
        thread::scope(|scope| {
            let mut under_way = state.write();
            for _ in 0..CALLERS {
                scope.spawn(|| {
                    begun.fetch_add(1, Ordering::Relaxed);
                    call(&state);
                });
            }
            while begun.load(Ordering::Relaxed) < CALLERS {
                thread::yield_now();
            }
            let stepping = scope.spawn(|| step(&state));
            while !state.phase.is_wanted() {
                thread::yield_now();
            }
            if let Some(count) = under_way.state() {
                *count += 1;
            }
            drop(under_way);
            stepping.join().expect("it does not panic");
            let parked = state.aside().take().expect("the step left the state aside");
            state.keep(parked);
            state.activate();
            parked
        })
    }

    /// What a shim does.
    fn call(state: &LockedState<u32>) {
        loop {
            if let Some(count) = state.write().state() {
                *count += 1;
                return;
            }
            let found: Fallback<()> = state.fallback(&Slot::pending());
            assert!(matches!(found, Fallback::Retry), "{found:?}");
        }
    }

    #[test]
    fn a_handover_waits_for_the_call_under_way_and_for_none_that_waits() {
        let parked = |state: &LockedState<u32>| {
            let parked = state.park().expect("there is one");
            state.keep(parked);
        };
        assert_eq!(calls_before(parked), 1);
    }

    #[test]
    fn a_step_that_leaves_the_state_in_its_place_is_next_as_well() {
        let stepped = |state: &LockedState<u32>| {
            let seen = state.write_first().state().copied();
            state.park();
            state.keep(seen.expect("there is one"));
        };
        assert_eq!(calls_before(stepped), 1);
    }

    #[test]
    fn so_is_the_end() {
        let state = Arc::new(LockedState::new());
        state.fill(0_u32).expect("there is none");
        state.activate();
        let under_way = state.write();
        thread::scope(|scope| {
            let taken = scope.spawn(|| state.take());
            while !state.phase.is_wanted() {
                thread::yield_now();
            }
            drop(under_way);
            assert_eq!(taken.join().expect("it does not panic"), Some(0));
        });
        assert!(state.write().state().is_none() && state.phase.is_gone());
    }
}
