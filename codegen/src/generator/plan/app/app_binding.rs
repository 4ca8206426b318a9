//! `mod.rs` of an App.

use super::Variants;
use crate::generator::plan::module::ModuleBinding;

/// The files of an App, and what makes it a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppBinding {
    /// Package name of the App.
    pub package: String,
    /// Variants in which the App can be built.
    pub variants: Variants,
    /// Binding as a module; `None` for an App with a loop of its own.
    pub module: Option<ModuleBinding>,
    /// Whether it has a file `provided.rs`.
    pub provides: bool,
}
