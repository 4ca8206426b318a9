//! The measured calls behind a layer that traces.
#![forbid(unsafe_code)]

use core_traced::TracedView;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[viewmodel]
pub struct Traced;

#[viewmodel(TracedView)]
impl Traced {
    /// The sum.
    #[inline]
    pub fn add(a: u64, b: u64) -> u64 {
        peer_work::add(a, b)
    }
}
