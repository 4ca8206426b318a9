//! One Rust module, from a file or inline.

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
    /// The predicates of all `cfg` attributes on the way to it, such as `feature = "extra"`, outermost first.
    pub conditions: Vec<String>,
    /// Who can name it.
    pub reach: Reach,
    /// Its items.
    pub items: Vec<syn::Item>,
}

impl fmt::Debug for LoadedModule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The syntax trees themselves would bury the rest.
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
