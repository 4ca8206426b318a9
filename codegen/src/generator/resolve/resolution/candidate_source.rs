//! `CandidateSource`, listed or found.

use crate::ground::source::Location;

/// The source of the candidates for a Core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateSource {
    /// The App lists the candidates at this place.
    Listed(Location),
    /// The App provides the Core itself, as it says at this place: no System is a candidate.
    App(Location),
    /// The App lists none: all Systems of the workspace that provide the Core are candidates.
    Workspace,
}
