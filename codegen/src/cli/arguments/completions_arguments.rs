//! The arguments of `completions`.

use clap::Args;
use clap_complete::Shell;

const EXAMPLES: &str = "\
Example, for bash:
  alias xtask='cargo xtask'
  source <(cargo xtask completions bash)

The script completes the word `xtask`; `--name` gives it another. Shells cannot complete behind
`cargo xtask` itself, as that word belongs to cargo.";

/// For which shell.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct CompletionsArguments {
    /// The shell
    pub(in crate::cli) shell: Shell,
    /// The word that is completed
    #[arg(long, default_value = "xtask")]
    pub(in crate::cli) name: String,
}
