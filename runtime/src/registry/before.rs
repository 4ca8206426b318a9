//! What a live generation has replaced.
use std::sync::Arc;

use crate::descriptor::Module;
use crate::loader::Image;
use crate::state::SavedState;

/// What a live generation has replaced: with it, a rollback needs neither the store nor the faulty generation.
#[derive(Clone, Debug)]
pub(super) struct Before {
    /// The record of the candidate that was live: another one after a swap.
    pub(super) record: usize,
    pub(super) module: &'static Module,
    pub(super) image: Image,
    /// The state that it handed over.
    pub(super) saved: Arc<SavedState>,
}
