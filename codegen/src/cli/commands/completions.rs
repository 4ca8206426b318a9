//! `completions`: arguments and function.

use std::io::{Write, stdout};
use std::process::ExitCode;

use clap::Args;
use clap_complete::{Shell, generate};

use crate::cli::examples::{examples, last_word};

const EXAMPLES: &str = "\
Example, for bash:
  alias {word}='{keyway}'
  source <({keyway} completions bash)

The script completes the word `{word}`; `--name` gives another. Shells cannot complete behind
`{keyway}` itself, as that word belongs to cargo.";

/// For which shell.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct CompletionsArguments {
    /// The shell
    shell: Shell,
    /// The word that is completed; the last one of this command line if none is given
    #[arg(long)]
    name: Option<String>,
}

/// Writes the completion script of the command line that `definition` describes.
pub(in crate::cli) fn completions(
    arguments: &CompletionsArguments,
    definition: clap::Command,
) -> ExitCode {
    let name = arguments
        .name
        .clone()
        .unwrap_or_else(|| last_word().to_owned());
    let mut definition = definition.bin_name(name.clone());
    let mut script = Vec::new();
    generate(arguments.shell, &mut definition, name, &mut script);
    // Whoever reads it may stop early.
    let _ = stdout().write_all(&script);
    ExitCode::SUCCESS
}
