//! `completions`.

use std::io::stdout;
use std::process::ExitCode;

use clap_complete::generate;

use crate::cli::arguments::{Arguments, CompletionsArguments};

/// Writes the completion script.
pub(in crate::cli) fn completions(arguments: &CompletionsArguments) -> ExitCode {
    let mut definition = Arguments::definition().bin_name(arguments.name.clone());
    generate(
        arguments.shell,
        &mut definition,
        arguments.name.clone(),
        &mut stdout(),
    );
    ExitCode::SUCCESS
}
