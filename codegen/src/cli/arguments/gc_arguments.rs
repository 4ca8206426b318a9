//! The arguments of `gc`.

use clap::Args;

use super::StoreOptions;

const EXAMPLES: &str = "\
Examples:
  cargo xtask gc            keep the builds of the last 10 sets
  cargo xtask gc --keep 1   keep what is current, and what running Apps use

Waits until nobody publishes. What a running App uses is never removed.";

/// What to keep.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct GcArguments {
    /// How many of the last sets to keep
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    pub(in crate::cli) keep: u32,
    #[command(flatten)]
    pub(in crate::cli) store: StoreOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}
