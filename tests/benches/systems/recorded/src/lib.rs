//! The measured calls behind a layer that records.
#![forbid(unsafe_code)]

use core_recorded::RecordedView;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[viewmodel]
pub struct Recorded;

#[viewmodel(RecordedView)]
impl Recorded {
    /// A number of the bytes.
    #[inline]
    pub fn take(data: &[u8]) -> u64 {
        peer_work::add(data.len() as u64, 7)
    }
}
