//! The arguments of `rollback`.

use clap::Args;

use super::ControlOptions;

const EXAMPLES: &str = "\
Example:
  cargo xtask rollback systems-physics-leapfrog

The build that the live one has replaced takes over between two frames, with the state of now. The
live build is quarantined: no reload takes it again.";

/// What to take back.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct RollbackArguments {
    /// Package name of the module
    pub(in crate::cli) module: String,
    #[command(flatten)]
    pub(in crate::cli) options: ControlOptions,
}
