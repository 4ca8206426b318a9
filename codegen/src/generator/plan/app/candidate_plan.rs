//! `CandidatePlan`, one candidate of a seat.

use crate::generator::parse::ModuleKind;

/// A module that may take a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CandidatePlan {
    /// Package name of the module.
    pub module: String,
    /// Whether the candidate is a System or a Plugin.
    pub kind: ModuleKind,
    /// The features that it has to provide, sorted.
    pub features: Vec<String>,
}
