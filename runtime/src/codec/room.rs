//! `Room`.

/// Bytes of stack that a value may use while it is written or read.
///
/// It is handed down from whoever chose the stack: a thread-local would cost the first access of each library on a thread a walk
/// over all libraries that were loaded before, within the pause of a reload.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room(usize);

impl Room {
    /// On a thread that is there: an eighth of what threads have.
    pub(crate) const AT_HAND: Self = Self(256 << 10);

    /// On a thread that is there for one value, with a stack of so many bytes: a quarter of that, since serde goes through some values
    /// once more without asking anybody.
    pub(super) const fn on_large(stack: usize) -> Self {
        Self(stack / 4)
    }

    pub(super) const fn bytes(self) -> usize {
        self.0
    }
}
