//! `plan.rs` of an App.

use super::SeatPlan;
use crate::generator::parse::FaultPolicy;

/// The Plan of an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppPlan {
    /// Package name of the App.
    pub package: String,
    /// Policy for modules that fault.
    pub on_fault: FaultPolicy,
    /// Public keys that its sets of modules are signed with; empty if any set is taken.
    pub trust: Vec<String>,
    /// Layers that begin out of their chains.
    pub out: Vec<String>,
    /// Its seats; one that imports a Core comes after the seat of that Core.
    pub seats: Vec<SeatPlan>,
}
