//! The arguments of `swap`.

use clap::Args;

use super::{ControlOptions, Exchange};

const EXAMPLES: &str = "\
Example:
  cargo xtask swap core-physics=systems-physics-leapfrog

The System must be one of the App's candidates for that Core, see `explain`. It takes over between
two frames, with the state where the persisted fields agree.";

/// Who shall serve what.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct SwapArguments {
    /// The Core and the System that shall serve it
    #[arg(value_name = "CORE=SYSTEM")]
    pub(in crate::cli) exchange: Exchange,
    #[command(flatten)]
    pub(in crate::cli) options: ControlOptions,
}
