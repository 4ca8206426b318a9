//! Counters of calls for Prometheus: [`CallCounters`] of a Core, which the layer `metrics` counts with, and their text.
//!
//! The counters belong to the host and not to the layer, so that a new build of a layer goes on counting where the one before
//! has ended, as Prometheus expects of a counter. Unlike those of a trace they are few for each function, and their number is
//! fixed: a layer counts for as long as its App runs.
//!
//! # Floors
//!
//! ```text
//! 4 all_counters
//! 3 exposition
//! 2 call_counters
//! 1 tally
//! ```
mod all_counters;
mod call_counters;
mod exposition;
mod tally;

pub(crate) use all_counters::AllCounters;
pub use call_counters::{CallCounters, CountedFunctions};
pub(crate) use tally::Tally;
