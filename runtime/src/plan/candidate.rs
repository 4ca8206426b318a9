//! Who may take a seat.
use crate::descriptor::ModuleKind;

/// A module that may take a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Package name.
    pub module: &'static str,
    /// System or Plugin.
    pub kind: ModuleKind,
    /// Features that it was picked for.
    pub features: &'static [&'static str],
}
