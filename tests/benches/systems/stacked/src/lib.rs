//! The measured calls behind layers.
#![forbid(unsafe_code)]

use core_stacked::StackedView;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[viewmodel]
pub struct Stacked;

#[viewmodel(StackedView)]
impl Stacked {
    /// The sum.
    #[inline]
    pub fn add(a: u64, b: u64) -> u64 {
        peer_work::add(a, b)
    }

    /// The sum.
    #[inline]
    pub fn pass(a: u64, b: u64) -> u64 {
        peer_work::add(a, b)
    }
}
