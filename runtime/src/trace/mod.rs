//! Counters of calls: how often each function of a Core was called, and how long its calls took.
//!
//! A [`Tracer`] is what a layer counts with. Its memory is fixed: for each function a few shards of [`Counters`], so that threads
//! count without writing to the same cache line, and in each a histogram whose intervals are at most a sixteenth of their value
//! wide. Twice a second a thread writes a [`TraceReport`](crate::store_files::TraceReport) for tools.
//!
//! # Floors
//!
//! ```text
//! 3 tracer
//! 2 counters
//! 1 interval
//! ```
mod counters;
mod interval;
mod tracer;

pub use tracer::Tracer;
