//! `SeatId`.

/// Index of a seat in its Plan, counted from 0 in the order in which seats are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SeatId(pub(super) usize);
