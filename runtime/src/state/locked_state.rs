//! State behind a lock.
use std::sync::RwLock;

use super::{ReadGuard, WriteGuard};

/// The state of a ViewModel with `&mut self` methods or persisted fields.
///
/// It can be taken out: a late caller then finds nothing and goes on to the successor. A panic under the write lock
/// leaves the state half changed; it is never handed out again.
///
/// A thread that holds it must not ask for it again: it would wait for itself. Calls cannot come to that through Views,
/// as the resolver refuses modules that import each other in a circle.
#[derive(Debug)]
pub struct LockedState<T> {
    cell: RwLock<Option<T>>,
}

impl<T> LockedState<T> {
    /// No state yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            cell: RwLock::new(None),
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

    /// Sets the state.
    ///
    /// # Errors
    /// If there is one already, or a panic spoilt it.
    pub fn fill(&self, state: T) -> Result<(), String> {
        let mut cell = self
            .cell
            .write()
            .map_err(|_| "a panic left the state half changed".to_owned())?;
        if cell.is_some() {
            return Err("the module is initialized already".to_owned());
        }
        *cell = Some(state);
        Ok(())
    }

    /// Takes the state out for good; later calls go to the successor. `None` if there is none or a panic spoilt it.
    pub fn take(&self) -> Option<T> {
        self.cell.write().ok()?.take()
    }
}

impl<T> Default for LockedState<T> {
    fn default() -> Self {
        Self::new()
    }
}
