//! A layer that calls on.
#![forbid(unsafe_code)]

use core_wrapped::WrappedView;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;
use generated::imports::inner;

/// A layer without state.
#[viewmodel]
pub struct Wrapped;

#[viewmodel(WrappedView, layer)]
impl Wrapped {
    /// The sum.
    #[inline]
    pub fn add(a: u64, b: u64) -> u64 {
        inner().wrapped.add(a, b)
    }
}
