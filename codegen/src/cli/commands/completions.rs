//! `completions`: arguments and function.

use std::env::args_os;
use std::io::{Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use clap_complete::{Shell, generate};

const EXAMPLES: &str = "\
Example, for bash:
  alias xtask='cargo xtask'
  source <(cargo xtask completions bash)

The script completes the name of this program; `--name` gives it another. Shells cannot complete behind
`cargo xtask` itself, as that word belongs to cargo.";

/// For which shell.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct CompletionsArguments {
    /// The shell
    shell: Shell,
    /// The word that is completed; the name of this program if none is given
    #[arg(long)]
    name: Option<String>,
}

/// Writes the completion script of the command line that `definition` describes.
pub(in crate::cli) fn completions(
    arguments: &CompletionsArguments,
    definition: clap::Command,
) -> ExitCode {
    let name = arguments.name.clone().unwrap_or_else(called);
    let mut definition = definition.bin_name(name.clone());
    let mut script = Vec::new();
    generate(arguments.shell, &mut definition, name, &mut script);
    // Whoever reads it may stop early.
    let _ = stdout().write_all(&script);
    ExitCode::SUCCESS
}

/// The name by which this program was called.
fn called() -> String {
    let path = args_os().next().map(PathBuf::from).unwrap_or_default();
    match path.file_stem() {
        Some(stem) => stem.to_string_lossy().into_owned(),
        None => "xtask".to_owned(),
    }
}
