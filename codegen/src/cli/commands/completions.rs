//! `completions`: arguments and function.

use std::io::stdout;
use std::process::ExitCode;

use clap::Args;
use clap_complete::{Shell, generate};

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
    shell: Shell,
    /// The word that is completed
    #[arg(long, default_value = "xtask")]
    name: String,
}

/// Writes the completion script of the command line that `definition` describes.
pub(in crate::cli) fn completions(
    arguments: &CompletionsArguments,
    definition: clap::Command,
) -> ExitCode {
    let mut definition = definition.bin_name(arguments.name.clone());
    generate(
        arguments.shell,
        &mut definition,
        arguments.name.clone(),
        &mut stdout(),
    );
    ExitCode::SUCCESS
}
