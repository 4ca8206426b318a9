//! `CoreResolution`.

use super::{Asker, Binding, CandidateSource, LaterCandidate, Rejection, RequiredFeature};
use crate::generator::discover::CrateId;

/// The decision for one Core in one App, and its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreResolution {
    /// Core that is decided.
    pub core: CrateId,
    /// Module that serves the Core, or the lack of one.
    pub binding: Binding,
    /// Where the candidates come from.
    pub source: CandidateSource,
    /// Systems that take over in this order if the bound one does not initialize, and that can be swapped in.
    pub standbys: Vec<CrateId>,
    /// Layers in front of what serves it, outermost first.
    pub layers: Vec<CrateId>,
    /// The layers that begin out of the chain.
    pub layers_out: Vec<CrateId>,
    /// Plugins bound to it, in the order of the App.
    pub plugins: Vec<CrateId>,
    /// Modules that ask for the Core.
    pub asked_by: Vec<Asker>,
    /// Features required of the Core, sorted by name.
    pub features: Vec<RequiredFeature>,
    /// Candidates that were not taken, in the order of the list.
    pub rejected: Vec<Rejection>,
    /// If nothing serves it: other picks with which this would not have happened.
    pub would_do: Vec<LaterCandidate>,
}
