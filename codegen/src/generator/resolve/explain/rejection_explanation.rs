//! Why a candidate was not taken.

use serde::Serialize;

/// A candidate that was not taken, and the one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RejectionExplanation {
    /// The System or Plugin.
    pub candidate: String,
    /// The reason as a clause, `lacks `adaptive``.
    pub reason: String,
}
