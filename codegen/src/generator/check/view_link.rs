//! `ViewLink`, the impl block of one View.

use super::ViewId;

/// A View that a module implements, with its impl block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewLink {
    /// Id of the implemented View.
    pub view: ViewId,
    /// Index of the impl block in `ParsedCrate::implementations` of the module.
    pub implementation: usize,
    /// The functions that the module leaves out, which it may as they belong to features that it does not provide.
    pub absent: Vec<String>,
}
