//! `mod.rs` of an App.

use super::Variants;
use crate::generator::plan::module::ModuleBinding;

/// The files of an App, and what makes it a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppBinding {
    /// The package.
    pub package: String,
    /// The variants that it is built in.
    pub variants: Variants,
    /// What makes it a module; `None` for one with a loop of its own.
    pub module: Option<ModuleBinding>,
}
