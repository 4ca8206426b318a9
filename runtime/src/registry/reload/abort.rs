//! Why a reload was given up.
use crate::module::StepError;
use crate::registry::ledger::RecordId;

/// Why a reload was given up before anything was published.
#[derive(Debug)]
pub(super) struct Abort {
    /// The record of the module that failed.
    pub(super) record: RecordId,
    /// Whether that is the live generation, which would not hand its state over: then the new one is not to blame.
    pub(super) is_live: bool,
    pub(super) error: StepError,
}
