//! `Plan`.
use super::{FaultPolicy, Seat, Trust};

/// The resolver's decision for one App: its seats in the order in which they are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Package name of the App.
    pub app: &'static str,
    /// What happens to a loaded module whose call panicked.
    pub on_fault: FaultPolicy,
    /// Package names of the layers that are out of their chains until they are inserted.
    pub out: &'static [&'static str],
    /// Whose sets of modules are taken.
    pub trust: Trust,
    /// Seats in order; a seat whose candidates import a Core comes after the seat of that Core.
    pub seats: &'static [Seat],
}
