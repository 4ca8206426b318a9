//! `Timed`.
use std::num::NonZeroU64;

/// A call whose time is taken. Two numbers and no `Instant`, so that `Option<Timed>` stays in two registers: of most calls no time is
/// taken, and these shall not write to memory that they take none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timed {
    /// Number of calls that it stands for, itself among them.
    pub(super) weight: NonZeroU64,
    /// When it was begun, by its clock.
    pub(super) start: u64,
}

impl Timed {
    /// Number of calls that it stands for, itself among them.
    pub(crate) const fn weight(self) -> u64 {
        self.weight.get()
    }
}
