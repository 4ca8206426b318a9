//! Counts the calls of `core-metered`; its functions are in `generated/layer.rs`.
#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod generated;
