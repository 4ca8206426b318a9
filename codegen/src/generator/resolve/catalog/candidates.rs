//! `Candidates`.

use crate::generator::discover::CrateId;
use crate::generator::resolve::resolution::CandidateSource;

/// The Systems that may serve a Core in one App, in order of preference.
#[derive(Clone, Debug)]
pub(crate) struct Candidates {
    pub(crate) source: CandidateSource,
    pub(crate) systems: Vec<CrateId>,
}

impl Candidates {
    /// Whether the App would have to say which one to take.
    pub(crate) fn is_ambiguous(&self) -> bool {
        self.source == CandidateSource::Workspace && self.systems.len() > 1
    }
}
