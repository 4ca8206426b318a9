//! The outcome of a compilation.

use crate::cli::dev::report::Compiler;
use crate::publish::BuiltLibrary;

/// The outcome of a compilation without errors.
#[derive(Debug)]
pub(super) enum Compilation {
    /// Everything is compiled.
    Done {
        /// The program that compiled.
        compiler: Compiler,
        /// The libraries that may be new.
        libraries: Vec<BuiltLibrary>,
    },
    /// The sources have changed meanwhile.
    Cancelled,
}
