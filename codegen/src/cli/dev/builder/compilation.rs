//! The outcome of a compilation.

use std::collections::BTreeMap;

use keyway::store::CrateBuild;

use crate::cli::dev::report::Compiler;
use crate::workshop::publish::BuiltLibrary;

/// The outcome of a compilation without errors.
#[derive(Debug)]
pub(super) enum Compilation {
    /// Everything is compiled.
    Done {
        /// The program that compiled.
        compiler: Compiler,
        /// The libraries that may be new.
        libraries: Vec<BuiltLibrary>,
        /// The builds of the crates that they were compiled against, by the names of their files; empty where cargo did not
        /// run, since the store has the descriptions then.
        crates: BTreeMap<String, CrateBuild>,
    },
    /// The sources have changed meanwhile.
    Cancelled,
}
