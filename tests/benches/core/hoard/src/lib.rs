//! The contract of a state of any size.
#![forbid(unsafe_code)]

use keyway::view;

#[rustfmt::skip]
pub mod generated;

/// A state of any size.
#[view]
pub struct HoardView {
    /// Makes the state this many bytes long, in a field that is moved or in one that is converted.
    pub fill: fn(bytes: u64, moved: bool),
    /// Length of both fields in bytes.
    pub length: fn() -> u64,
}
