//! The measured calls behind a layer that counts for Prometheus.
#![forbid(unsafe_code)]

use core_metered::MeteredView;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[viewmodel]
pub struct Metered;

#[viewmodel(MeteredView)]
impl Metered {
    /// The sum.
    #[inline]
    pub fn add(a: u64, b: u64) -> u64 {
        peer_work::add(a, b)
    }
}
