//! `SharedGuard`, read access to a shared state.

/// Read access from [`SharedState::read`](super::SharedState::read), which holds no lock.
#[derive(Clone, Copy, Debug)]
pub struct SharedGuard<'s, T>(pub(super) Option<&'s T>);

impl<'s, T> SharedGuard<'s, T> {
    /// The state, if there is one.
    #[inline]
    #[must_use]
    pub fn state(&self) -> Option<&'s T> {
        self.0
    }
}
