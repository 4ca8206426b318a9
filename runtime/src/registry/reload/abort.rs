//! `Abort`.
use super::Blame;
use crate::module::StepError;
use crate::registry::ledger::RecordId;

/// The failure that ended a transaction before anything was published.
#[derive(Debug)]
pub(super) struct Abort {
    /// The record of the module that failed.
    pub(super) record: RecordId,
    pub(super) blame: Blame,
    pub(super) error: StepError,
}
