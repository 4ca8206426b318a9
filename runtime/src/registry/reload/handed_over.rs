//! `HandedOver`, the result of a transaction.
use std::sync::Arc;

use crate::module::StepError;
use crate::registry::ledger::RecordId;
use crate::state::SavedState;

/// What a transaction has done.
#[derive(Debug)]
pub(super) struct HandedOver {
    /// State that each new generation received, in the order of the changes.
    pub(super) states: Vec<Arc<SavedState>>,
    /// New generations whose `start` failed; they are live all the same.
    pub(super) unstarted: Vec<(RecordId, StepError)>,
}
