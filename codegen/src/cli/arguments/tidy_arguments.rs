//! The arguments of `tidy`.

use clap::Args;

const EXAMPLES: &str = "\
Examples:
  cargo xtask tidy           every violation with file and line; exit code 1 if there is one
  cargo xtask tidy --write   first bring the generated pages up to date
  cargo xtask tidy --json    for a program

The rules are those of Keyway's own sources: a header sentence in each file, roots that only
declare, one public type per file, no `dyn`, unsafe code in one place, no paths of one machine. A
workspace that uses Keyway may adopt them. Rules about ARCHITECTURE.md and docs/diagnostics.md
apply where these files exist.";

/// What to check.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct TidyArguments {
    /// Write the pages that are rendered from the sources
    #[arg(long)]
    pub(in crate::cli) write: bool,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}
