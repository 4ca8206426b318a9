//! The contract of the measured calls: counted for Prometheus.
#![forbid(unsafe_code)]

use keyway::view;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[view]
pub struct MeteredView {
    /// The sum.
    pub add: fn(a: u64, b: u64) -> u64,
}
