//! Who may take a seat.

use crate::generator::parse::ModuleKind;

/// Who may take a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CandidatePlan {
    /// The package.
    pub module: String,
    /// System or Plugin.
    pub kind: ModuleKind,
    /// The features that it has to provide, sorted.
    pub features: Vec<String>,
}
