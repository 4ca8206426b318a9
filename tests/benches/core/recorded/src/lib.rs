//! The contract of the measured calls: recorded.
#![forbid(unsafe_code)]

use keyway::view;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[view]
pub struct RecordedView {
    /// A number of the bytes.
    pub take: fn(data: &[u8]) -> u64,
}
