//! `plan.rs` of an App.

use super::SeatPlan;

/// The Plan of an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppPlan {
    /// The package.
    pub package: String,
    /// Its seats; one that imports a Core comes after the seat of that Core.
    pub seats: Vec<SeatPlan>,
}
