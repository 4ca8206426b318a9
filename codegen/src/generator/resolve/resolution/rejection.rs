//! `Rejection`.

use super::RejectionReason;
use crate::generator::discover::CrateId;

/// A candidate that was not taken, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The System or Plugin.
    pub candidate: CrateId,
    /// Reason of the rejection.
    pub reason: RejectionReason,
}
