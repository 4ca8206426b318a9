//! One module to go live in a seat.
use super::Handover;
use crate::descriptor::Module;
use crate::loader::Image;

/// One module to go live in a seat.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// The record of what is live in the seat now; `None` if nothing is.
    pub(super) from: Option<usize>,
    /// The record of what is to go live: the same one, unless this is a swap.
    pub(super) to: usize,
    pub(super) module: &'static Module,
    pub(super) image: Image,
    pub(super) handover: Handover,
}
