//! `ReadGuard`, read access to a locked state.
use crate::sync::RwLockReadGuard;

/// Read access from [`LockedState::read`](super::LockedState::read); the state stays in place while the guard lives.
#[derive(Debug)]
pub struct ReadGuard<'s, T>(pub(super) Option<RwLockReadGuard<'s, Option<T>>>);

impl<T> ReadGuard<'_, T> {
    /// The state, if there is one and no panic spoilt it.
    #[inline]
    #[must_use]
    pub fn state(&self) -> Option<&T> {
        self.0.as_ref().and_then(|guard| guard.as_ref())
    }
}
