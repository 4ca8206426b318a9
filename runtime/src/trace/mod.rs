//! Counters of calls: how often each function of a Core was called, and how long its calls took.
//!
//! A [`Tracer`] is what a layer counts with: for each function and thread a [`Tally`](tally::Tally), so that threads count without writing to the
//! same cache line, with a histogram whose intervals are at most a sixteenth of their value wide. Twice a second a thread writes
//! a [`TraceReport`](crate::store_files::TraceReport) for tools.
//!
//! The own time of a function is the time of its calls less that of the traced calls below. Each layer is an image of its own, so
//! what is below stands in the thread's slot of the host: a call that ends leaves its time there, weighted as in all sums, for
//! the call around it. So the own time is right in the sum though one of two nested calls may be timed and the other not.
//!
//! # Floors
//!
//! ```text
//! 5 tracer
//! 4 counters
//! 3 traced_call
//! 2 tally
//! 1 interval
//! ```
mod counters;
mod interval;
mod tally;
mod traced_call;
mod tracer;

pub use traced_call::TracedCall;
pub use tracer::Tracer;
