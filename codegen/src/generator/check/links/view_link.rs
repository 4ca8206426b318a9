//! One View that a module implements.

use super::ViewId;

/// One View that a module implements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewLink {
    /// The View.
    pub view: ViewId,
    /// The place in `ParsedCrate::implementations` of the module.
    pub implementation: usize,
    /// The functions that the module leaves out, which it may as they belong to features that it does not provide.
    pub absent: Vec<String>,
}
