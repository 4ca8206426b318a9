//! The arguments of the hidden `probe`.

use std::path::PathBuf;

use clap::Args;

/// What to try.
#[derive(Args, Debug)]
pub struct ProbeArguments {
    /// Package name of the module; without it, both come on the standard input
    #[arg(requires = "library")]
    pub(in crate::cli) package: Option<String>,
    /// The library
    pub(in crate::cli) library: Option<PathBuf>,
}
