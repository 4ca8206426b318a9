//! `PlayedSeat`.

use crate::generator::discover::CrateId;

/// A System that the player runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayedSeat {
    /// The System.
    pub system: CrateId,
    /// Whether it is the one whose answers are compared.
    pub is_subject: bool,
}
