//! Why a candidate was not taken.

use crate::generator::discover::CrateId;

/// The one reason against a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RejectionReason {
    /// It does not provide these features.
    LacksFeatures(Vec<String>),
    /// It cannot stand by: it requires this Core, which nothing serves here.
    NeedsCore(CrateId),
    /// It cannot stand by: it requires these features of this Core, which is served without them.
    NeedsFeatures(CrateId, Vec<String>),
}
