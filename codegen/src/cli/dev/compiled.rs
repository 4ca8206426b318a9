//! What a build gave.

use super::compiler::Compiler;
use crate::workshop::publish::BuiltLibrary;

/// What a build gave.
#[derive(Debug)]
pub(super) struct Compiled {
    /// Who has made it.
    pub(super) compiler: Compiler,
    /// The libraries that may be new.
    pub(super) libraries: Vec<BuiltLibrary>,
}
