//! `Candidate`, one row of a seat.
use crate::descriptor::ModuleKind;

/// A module that may take a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Package name of the module.
    pub module: &'static str,
    /// Whether the candidate is a System, a layer or a Plugin.
    pub kind: ModuleKind,
    /// Features that the candidate must provide, for which it was picked.
    pub features: &'static [&'static str],
}
