//! The arguments of `gen`.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::generator::pipeline::Stage;

const EXAMPLES: &str = "\
Examples:
  cargo xtask gen                  write what is missing or stale
  cargo xtask gen --check          only say what would change; exit code 1 if anything would
  cargo xtask gen --dump resolve   print what the resolver decided
  cargo xtask gen --json           the outcome and all findings for a program";

/// What to generate.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct GenArguments {
    /// Write nothing; list every missing, stale and orphaned file with its difference
    #[arg(long)]
    pub(in crate::cli) check: bool,
    /// Write nothing; print what this stage hands on, also where later stages would fail
    #[arg(long, value_name = "STAGE", value_parser = stage(), conflicts_with_all = ["check", "json"])]
    pub(in crate::cli) dump: Option<Stage>,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Takes the names of the stages and lists them in the help.
fn stage() -> impl TypedValueParser<Value = Stage> {
    PossibleValuesParser::new(Stage::ALL.map(Stage::name)).try_map(|name| name.parse::<Stage>())
}
