//! What the first five stages know.

use crate::generator::check::ModuleLink;
use crate::generator::discover::Workspace;
use crate::generator::load::LoadedWorkspace;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::Resolution;
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::SourceMap;

/// The outcome of discover, load, parse, resolve and check; the values are for the stages behind, which run only if
/// `diagnostics` holds no error.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// What cargo knows.
    pub workspace: Workspace,
    /// The module trees.
    pub loaded: LoadedWorkspace,
    /// All texts.
    pub sources: SourceMap,
    /// Declarations and items.
    pub parsed: ParsedWorkspace,
    /// What is bound to what, for each App; empty if an earlier stage found errors.
    pub resolutions: Vec<Resolution>,
    /// Which impl block implements which View; empty if an earlier stage found errors.
    pub links: Vec<ModuleLink>,
    /// Everything that was found.
    pub diagnostics: Diagnostics,
}
