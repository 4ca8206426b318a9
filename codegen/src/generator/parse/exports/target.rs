//! `Target`.

/// The module or item that a path resolves to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The module with this index.
    Module(usize),
    /// The item that is declared in this module under this name.
    Item(usize, String),
}
