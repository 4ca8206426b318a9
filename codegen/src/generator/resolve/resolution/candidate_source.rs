//! Where the candidates for a Core come from.

use crate::ground::source::Location;

/// Where the candidates for a Core come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateSource {
    /// The App lists them, here.
    Listed(Location),
    /// The App lists none, so the Systems of the workspace that provide the Core.
    Workspace,
}
