//! What a path means.

/// What a path means: a module by its place in the list of modules, or an item of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A module.
    Module(usize),
    /// The item that is declared in this module under this name.
    Item(usize, String),
}
