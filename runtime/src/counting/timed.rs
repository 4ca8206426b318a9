//! `Timed`.
use std::time::Instant;

/// A call whose time is taken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timed {
    /// Number of calls that it stands for, itself among them.
    pub(crate) weight: u64,
    /// When it was begun.
    pub(super) start: Instant,
}
