//! `Change`, one row of a transaction.
use std::sync::Arc;

use super::Build;
use crate::registry::ledger::RecordId;
use crate::state::SavedState;

/// A build that is to go live in a seat.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// Record that is live in the seat now; `None` if the seat is empty.
    pub(crate) from: Option<RecordId>,
    /// Record that is to go live: the same one, unless this is a swap.
    pub(crate) to: RecordId,
    pub(crate) build: Build,
    /// State to restore in place of the live generation's, whose later changes are dropped.
    pub(crate) snapshot: Option<Arc<SavedState>>,
    /// Saved fields that the new build may leave out; `None` if it may leave out any.
    pub(crate) may_drop: Option<Vec<String>>,
}
