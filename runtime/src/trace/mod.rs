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
//! Who calls is known where layers in front of the callers say so: a [`CallerMark`] says in the same slot, for the time of each call, which module is
//! behind it. A slot has one mark, the innermost.
//!
//! # Floors
//!
//! ```text
//! 5 tracer
//! 4 counters
//! 3 traced_call
//! 2 caller_mark tally
//! 1 caller_tally interval marked_call
//! ```
mod caller_mark;
mod caller_tally;
mod counters;
mod interval;
mod marked_call;
mod tally;
mod traced_call;
mod tracer;

pub use caller_mark::CallerMark;
pub use marked_call::MarkedCall;
pub use traced_call::TracedCall;
pub use tracer::Tracer;
