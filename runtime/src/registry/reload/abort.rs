//! `Abort`, the failure of a transaction.
use crate::module::StepError;
use crate::registry::ledger::RecordId;

/// The failure that ended a transaction before anything was published.
#[derive(Debug)]
pub(super) struct Abort {
    /// The record of the module that failed.
    pub(super) record: RecordId,
    /// Whether the live generation failed, in handing its state over: then the new build is not to blame.
    pub(super) is_live: bool,
    pub(super) error: StepError,
}
