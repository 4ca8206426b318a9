//! The arguments of `explain`.

use clap::Args;

const EXAMPLES: &str = "\
Examples:
  cargo xtask explain orrery                every Core of the App: what serves it and why
  cargo xtask explain orrery core-physics   one of them
  cargo xtask explain orrery --json         for a program";

/// What to explain.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct ExplainArguments {
    /// Package name of the App
    pub(in crate::cli) app: String,
    /// Package name of a Core; all Cores if left out
    pub(in crate::cli) core: Option<String>,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}
