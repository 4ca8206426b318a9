//! A layer that calls on.
#![forbid(unsafe_code)]

use core_stacked::StackedView;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;
use generated::imports::inner;

/// A layer without state.
#[viewmodel]
pub struct StackedSecond;

#[viewmodel(StackedView, layer)]
impl StackedSecond {
    /// The sum.
    #[inline]
    pub fn add(a: u64, b: u64) -> u64 {
        inner().stacked.add(a, b)
    }
}
