//! `WriteGuard`, write access to a locked state.
use crate::sync::RwLockWriteGuard;

/// Exclusive access from [`LockedState::write`](super::LockedState::write); all other calls wait while the guard lives.
#[derive(Debug)]
pub struct WriteGuard<'s, T>(pub(super) Option<RwLockWriteGuard<'s, Option<T>>>);

impl<T> WriteGuard<'_, T> {
    /// The state, if there is one and no panic spoilt it.
    #[inline]
    #[must_use]
    pub fn state(&mut self) -> Option<&mut T> {
        self.0.as_mut().and_then(|guard| guard.as_mut())
    }
}
