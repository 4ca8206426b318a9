//! What the generations of an App have come to.
use keyway_macros::model;

/// What the generations of an App have come to, handed on from one to the next.
#[model]
#[derive(Copy, Default)]
pub struct Totals {
    /// Reloads that were told.
    pub events: u64,
    /// Bytes of libraries that no slot leads to any more, or will not once the next generation has taken over.
    pub retained: u64,
}
