//! The arguments of `build-modules`.

use clap::Args;

use super::BuildOptions;

const EXAMPLES: &str = "\
Examples:
  cargo xtask build-modules                    all Apps of the workspace with their modules
  cargo xtask build-modules orrery --release   one App, optimized
  cargo xtask build-modules --json             what was published, for a program

Each module that changed is loaded, initialized and shut down in a process of its own first. If
one of them crashes, panics or hangs there, nothing is published. Generate before: this command
builds what is there.";

/// What to build.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct BuildArguments {
    /// Package name of an App; all Apps if left out
    pub(in crate::cli) app: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) options: BuildOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}
