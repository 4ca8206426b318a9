//! `ViewLink`.

/// A View that a module implements, with its impl block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewLink {
    /// Index of the View in `ParsedCrate::views` of the module's Core.
    pub view: usize,
    /// Index of the impl block in `ParsedCrate::implementations` of the module.
    pub implementation: usize,
    /// The functions that the module leaves out, which it may as they belong to features that it does not provide.
    pub absent: Vec<String>,
}
