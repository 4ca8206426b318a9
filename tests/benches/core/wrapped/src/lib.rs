//! The contract of the measured calls: one layer.
#![forbid(unsafe_code)]

use keyway::view;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[view]
pub struct WrappedView {
    /// The sum, which each layer calls on for.
    pub add: fn(a: u64, b: u64) -> u64,
    /// The sum, which layers pass through.
    pub pass: fn(a: u64, b: u64) -> u64,
}
