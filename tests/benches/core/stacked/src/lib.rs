//! The contract of the measured calls: four layers.
#![forbid(unsafe_code)]

use keyway::view;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[view]
pub struct StackedView {
    /// The sum, which each layer calls on for.
    pub add: fn(a: u64, b: u64) -> u64,
    /// The sum, which layers pass through.
    pub pass: fn(a: u64, b: u64) -> u64,
}
