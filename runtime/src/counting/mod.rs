//! How calls are counted: each of them exactly, by a [`ThreadSlot`] that no other thread writes for, and a sample of them timed.
//!
//! A reading of the clock takes longer than a short call, and a call that is timed needs two. So a [`Pace`] times all calls of
//! a function until enough of them are known, and where they turn out to be short, one of so many that the [`Clock`] costs a
//! hundredth of their time. A timed call stands for all since the timed one before; that weight is what sums and histograms add.
//!
//! # Floors
//!
//! ```text
//! 3 pace shards
//! 2 clock
//! 1 sum thread_slot timed timing
//! ```
mod clock;
mod pace;
mod shards;
mod sum;
mod thread_slot;
mod timed;
mod timing;

pub(crate) use clock::Clock;
pub(crate) use pace::Pace;
pub(crate) use shards::Shards;
pub(crate) use sum::{add, highest};
pub use thread_slot::ThreadSlot;
pub(crate) use timed::Timed;
pub use timing::Timing;
