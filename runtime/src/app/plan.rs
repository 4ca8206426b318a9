//! What an App is made of.
use super::Seat;

/// What the resolver decided for one App: its seats in the order in which they are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Package name of the App.
    pub app: &'static str,
    /// Seats; one that imports a Core comes after the seat of that Core.
    pub seats: &'static [Seat],
}
