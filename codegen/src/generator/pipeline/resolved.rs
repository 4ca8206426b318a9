//! `Resolved`.

use crate::generator::check::ModuleLink;
use crate::generator::discover::Workspace;
use crate::generator::load::LoadedWorkspace;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::Resolution;
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::SourceMap;

/// The results of discover, load, parse, resolve and check; later stages use them only if `diagnostics` holds no error.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// Cargo's description of the workspace.
    pub workspace: Workspace,
    /// Module trees of all modules.
    pub loaded: LoadedWorkspace,
    /// Texts of all files that were read.
    pub sources: SourceMap,
    /// Declarations and items of all crates.
    pub parsed: ParsedWorkspace,
    /// Bindings of each App; empty if an earlier stage found errors.
    pub resolutions: Vec<Resolution>,
    /// Which impl block implements which View; empty if an earlier stage found errors.
    pub links: Vec<ModuleLink>,
    /// Findings of all stages so far.
    pub diagnostics: Diagnostics,
}
