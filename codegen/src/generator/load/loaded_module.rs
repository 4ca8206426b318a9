//! `LoadedModule`, one Rust module, from a file or inline.

use std::fmt;

use super::{ModulePath, Reach};
use crate::ground::source::FileId;

/// The items of a module, without its child modules. A module has several such parts where `include!` brings in a file, and where
/// its file depends on a `cfg`.
#[derive(Clone)]
pub struct LoadedModule {
    /// Its path in the crate.
    pub path: ModulePath,
    /// The file it is written in.
    pub file: FileId,
    /// Predicates of all `cfg` attributes of the module and of its parents, such as `feature = "extra"`, outermost
    /// first.
    pub conditions: Vec<String>,
    /// Code that can name the module.
    pub reach: Reach,
    /// Items of the module, child modules excluded.
    pub items: Vec<syn::Item>,
}

impl fmt::Debug for LoadedModule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Syntax trees would bury the other fields.
        formatter
            .debug_struct("LoadedModule")
            .field("path", &self.path.to_string())
            .field("file", &self.file)
            .field("conditions", &self.conditions)
            .field("reach", &self.reach)
            .field("items", &self.items.len())
            .finish()
    }
}
