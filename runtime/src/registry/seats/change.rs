//! One build to go live in a seat.
use std::sync::Arc;

use super::Build;
use crate::registry::ledger::RecordId;
use crate::state::SavedState;

/// One build to go live in a seat.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// The record of what is live in the seat now; `None` if nothing is.
    pub(crate) from: Option<RecordId>,
    /// The record of what is to go live: the same one, unless this is a swap.
    pub(crate) to: RecordId,
    pub(crate) build: Build,
    /// The state to go on with, if not that of the live generation: what that has done since is given up.
    pub(crate) snapshot: Option<Arc<SavedState>>,
}
