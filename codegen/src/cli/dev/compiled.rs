//! What a build gave.

use std::collections::BTreeMap;

use keyway::store::CrateBuild;

use super::compiler::Compiler;
use crate::workshop::publish::BuiltLibrary;

/// What a build gave.
#[derive(Debug)]
pub(super) struct Compiled {
    /// Who has made it.
    pub(super) compiler: Compiler,
    /// The libraries that may be new.
    pub(super) libraries: Vec<BuiltLibrary>,
    /// The builds of the crates that they were compiled against, as far as cargo has told them now.
    pub(super) crates: BTreeMap<String, CrateBuild>,
}
