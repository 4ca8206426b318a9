//! `RejectionReason`, missing features or unmet needs.

use crate::generator::discover::CrateId;

/// The one reason against a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RejectionReason {
    /// The candidate does not provide these features.
    LacksFeatures(Vec<String>),
    /// The candidate cannot be a standby: it requires this Core, which nothing serves in the App.
    NeedsCore(CrateId),
    /// The candidate cannot be a standby: it requires these features of this Core, which is served without them.
    NeedsFeatures(CrateId, Vec<String>),
}
