//! `Totals`, counters that survive a restart of the App.
use keyway_macros::model;

/// Counters summed over the generations of an App, handed from each generation to the next.
#[model]
#[derive(Copy, Default)]
pub struct Totals {
    /// Number of reload events reported so far.
    pub events: u64,
    /// Bytes of libraries that stay mapped although no slot leads to them any more, or none will once the next
    /// generation has taken over.
    pub retained: u64,
}
