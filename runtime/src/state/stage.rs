//! Whether a state is there.

/// Whether a state is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Not made yet, or gone for good.
    Gone = 0,
    /// There, unless a panic spoilt it.
    Open = 1,
    /// Taken out while it is handed over; it comes back if that fails.
    Parked = 2,
}

impl Stage {
    /// The stage in the lowest bits of a phase.
    pub(super) fn of(phase: u32) -> Self {
        match phase & 3 {
            1 => Self::Open,
            2 => Self::Parked,
            _ => Self::Gone,
        }
    }
}
