//! State that is only ever read through `&self`.
use std::sync::OnceLock;

use super::SharedGuard;

/// The state of a ViewModel whose methods all take `&self` and that persists nothing: no lock, one load per call.
#[derive(Debug)]
pub struct SharedState<T> {
    cell: OnceLock<T>,
}

impl<T> SharedState<T> {
    /// No state yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            cell: OnceLock::new(),
        }
    }

    /// The state, if `initialize` has made it.
    #[inline]
    pub fn read(&self) -> SharedGuard<'_, T> {
        SharedGuard(self.cell.get())
    }

    /// Sets the state.
    ///
    /// # Errors
    /// If there is one already.
    pub fn fill(&self, state: T) -> Result<(), String> {
        self.cell
            .set(state)
            .map_err(|_| "the module is initialized already".to_owned())
    }
}

impl<T> Default for SharedState<T> {
    fn default() -> Self {
        Self::new()
    }
}
