//! The description of a View.
use super::{ForeignType, Function};

/// A contract: a table of function pointers. Made by `#[view]` as `Type::VIEW`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Full path: crate, modules, name.
    pub path: &'static str,
    /// Functions in declared order.
    pub functions: &'static [Function],
    /// Types of other crates in the signatures, each once.
    pub foreign: &'static [ForeignType],
}
