//! The arguments of `inspect`.

use clap::Args;

use crate::workshop::compile::Profile;

const EXAMPLES: &str = "\
Examples:
  cargo xtask inspect                            the current build of each published module
  cargo xtask inspect systems-physics-leapfrog   manifest, identity, layout rows, older builds
  cargo xtask inspect --release --json           the optimized builds, for a program";

/// What to show.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct InspectArguments {
    /// Package name of a module; an overview of all if left out
    pub(in crate::cli) module: Option<String>,
    /// Look at the optimized builds
    #[arg(long)]
    release: bool,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

impl InspectArguments {
    /// The profile whose store is looked at.
    pub(in crate::cli) fn profile(&self) -> Profile {
        if self.release {
            Profile::Release
        } else {
            Profile::Debug
        }
    }
}
