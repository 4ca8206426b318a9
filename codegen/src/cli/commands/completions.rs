//! `completions`.

use std::io::stdout;
use std::process::ExitCode;

use clap_complete::generate;

use crate::cli::arguments::CompletionsArguments;

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
