//! Runs one check.

use std::path::Path;
use std::process::ExitCode;

use super::Check;
use crate::build::cargo;
use crate::cli::arguments::{GenArguments, TidyArguments};
use crate::cli::command_error::CommandError;
use crate::cli::commands::{generate, tidy};
use crate::cli::output::report;

/// Runs one check in the workspace at `root`, with its output where it always goes, and tells whether it passed.
pub(in crate::cli) fn run_check(check: Check, root: &Path) -> bool {
    let result = match check {
        Check::Cargo {
            arguments,
            environment,
        } => run_cargo(root, arguments, environment),
        Check::Generated => generate(&GenArguments {
            check: true,
            dump: None,
            json: false,
        }),
        Check::Tidy => tidy(&TidyArguments {
            write: false,
            json: false,
        }),
    };
    match result {
        Ok(code) => code == ExitCode::SUCCESS,
        Err(error) => {
            report(&error, false);
            false
        }
    }
}

fn run_cargo(
    root: &Path,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Result<ExitCode, CommandError> {
    let mut command = cargo(root);
    command.args(arguments).envs(environment.iter().copied());
    let status = command.status().map_err(|source| CommandError::Start {
        program: "cargo".into(),
        source,
    })?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
