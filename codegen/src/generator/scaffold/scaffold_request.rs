//! `ScaffoldRequest`, the arguments of a new crate.

use crate::generator::parse::{LayerKind, ModuleKind};

/// Kind, name and Cores of a new crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaffoldRequest {
    /// Kind of the new crate.
    pub kind: ModuleKind,
    /// Name of the crate, with or without the prefix of its kind.
    pub name: String,
    /// Core that a System or Plugin provides, or the Cores that an App needs; if empty, a System or Plugin takes the
    /// Core whose name its own begins with, or the only one.
    pub cores: Vec<String>,
    /// Whether an App gets a `main` and a loop of its own in place of a ViewModel; refused for other kinds.
    pub has_own_loop: bool,
    /// What Keyway writes the functions of a layer for; refused for other kinds.
    pub generated: Option<LayerKind>,
}
