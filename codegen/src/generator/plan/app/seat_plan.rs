//! `SeatPlan`, one constant in `plan.rs`.

use super::CandidatePlan;
use crate::generator::parse::Presence;

/// A seat in the Plan of an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatPlan {
    /// Name of the constant.
    pub name: String,
    /// Reasons for the candidates, as lines of Markdown.
    pub reasons: Vec<String>,
    /// Package of the Core.
    pub core: String,
    /// Whether the App refuses to run while it is empty.
    pub presence: Presence,
    /// The pick, then the standbys.
    pub candidates: Vec<CandidatePlan>,
}
