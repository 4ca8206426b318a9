//! Watches how far the energy drifts and how close bodies come to each other.
//!
//! It logs a drift that reaches the next power of ten and an approach that is closer than all before, at level `info`.
//!
//! # Floors
//!
//! ```text
//! 2 energy
//! 1 approach
//! ```

#![forbid(unsafe_code)]

mod approach;
mod energy;
#[rustfmt::skip]
pub mod generated;

pub use energy::Energy;
