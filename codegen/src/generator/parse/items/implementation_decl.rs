//! `ImplementationDecl`.

use keyway_syntax::InitializeOutput;

use super::ImplFunctionDecl;
use crate::generator::load::ModulePath;
use crate::ground::source::{Located, Location};

/// An impl block that carries `#[viewmodel(SomeView)]`, or `#[viewmodel]` for the lifecycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImplementationDecl {
    /// The name of the ViewModel.
    pub target: Located<String>,
    /// The last name of the path of the View; `None` for the lifecycle.
    pub view: Option<Located<String>>,
    /// The word `layer` in its attribute: what it leaves out is passed through.
    pub passes: Option<Location>,
    /// Whether its attribute says `without`.
    pub leaves_out: bool,
    /// The module it is written in.
    pub module: ModulePath,
    /// The predicates of all `cfg` attributes on it and on the modules around it, outermost first.
    pub conditions: Vec<String>,
    /// Functions in the order of the block.
    pub functions: Vec<ImplFunctionDecl>,
    /// What `initialize` returns, if this block has one.
    pub initialize_output: Option<InitializeOutput>,
}
