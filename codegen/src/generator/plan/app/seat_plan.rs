//! A seat in the Plan of an App.

use super::CandidatePlan;
use crate::generator::parse::Presence;

/// A seat in the Plan of an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatPlan {
    /// The constant.
    pub name: String,
    /// Why it is filled this way, as lines of Markdown.
    pub reasons: Vec<String>,
    /// Package of the Core.
    pub core: String,
    /// Whether the App refuses to run while it is empty.
    pub presence: Presence,
    /// The pick, then the standbys.
    pub candidates: Vec<CandidatePlan>,
}
