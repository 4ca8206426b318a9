//! What crate is wanted.

use crate::generator::parse::ModuleKind;

/// What crate is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaffoldRequest {
    /// What it is to be.
    pub kind: ModuleKind,
    /// Its name, with or without the beginning that packages of its kind have.
    pub name: String,
    /// The Core that a System or Plugin provides, or those that an App needs; for a System or Plugin the one that its name
    /// begins with, or the only one, if empty.
    pub cores: Vec<String>,
}
