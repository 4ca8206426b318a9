//! `Command`, the commands that this repository adds, and their dispatch.

use std::process::ExitCode;

use clap::Subcommand;
use keyway_codegen::cli;

use crate::bench::{BenchArguments, bench};
use crate::ci::{CiArguments, ci};
use crate::fuzz::{FuzzArguments, fuzz};
use crate::ship::build_ship;
use crate::task_error::TaskError;
use crate::tidy::{TidyArguments, tidy};

/// One command with its arguments.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(flatten)]
    Keyway(cli::Command),
    /// Check the sources against the house rules that no lint covers
    Tidy(TidyArguments),
    /// Run every check that a change must pass
    Ci(CiArguments),
    /// Run a benchmark of the workspace in `tests/benches/`
    Bench(BenchArguments),
    /// Try the generator on crates of the registry, with the compiler as judge
    Fuzz(FuzzArguments),
}

impl Command {
    /// Runs the command, reports its failure, and returns the exit code.
    pub(crate) fn run(self, definition: clap::Command) -> ExitCode {
        match self {
            Self::Keyway(command) => {
                if command.is_shipping() && !build_ship() {
                    return ExitCode::FAILURE;
                }
                command.run(definition)
            }
            Self::Tidy(arguments) => reported(tidy(&arguments), arguments.json),
            Self::Ci(arguments) => reported(ci(&arguments), false),
            Self::Bench(arguments) => reported(bench(&arguments), arguments.json),
            Self::Fuzz(arguments) => reported(fuzz(&arguments), arguments.json),
        }
    }
}

fn reported(result: Result<ExitCode, TaskError>, wants_json: bool) -> ExitCode {
    result.unwrap_or_else(|error| {
        cli::report(&error, &[], wants_json);
        ExitCode::FAILURE
    })
}

#[cfg(test)]
mod tests {
    use clap::Subcommand;

    use super::Command;

    fn definition() -> clap::Command {
        Command::augment_subcommands(clap::Command::new("xtask"))
    }

    #[test]
    fn the_definition_is_sound_and_has_the_commands_of_both() {
        let definition = definition();
        for name in ["gen", "run", "tidy", "ci", "bench", "fuzz"] {
            assert!(definition.find_subcommand(name).is_some(), "{name}");
        }
        definition.debug_assert();
    }

    #[test]
    fn every_command_shows_an_example() {
        for name in ["tidy", "ci", "bench", "fuzz"] {
            let definition = definition();
            let command = definition.find_subcommand(name).expect("added above");
            let help = command.get_after_help().map(ToString::to_string);
            assert!(help.is_some_and(|help| help.contains("Example")), "{name}");
        }
    }
}
