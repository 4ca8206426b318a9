//! The entry.

use std::process::ExitCode;

use super::arguments::{Arguments, Command};
use super::command_error::CommandError;
use super::commands;
use super::output::report;
use crate::replay::{is_wrapping, wrap};
use crate::run::Program;

/// Runs the command that this process's arguments name, and gives the exit code: 0 if all is in order, 1 if something was
/// refused, failed or is out of date; arguments that make no sense end the process with 2.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     keyway_codegen::cli::main()
/// }
/// ```
#[must_use]
pub fn main() -> ExitCode {
    if is_wrapping() {
        return wrap();
    }
    if let Some(app) = Program::launched_here() {
        return keyway::launch(&app);
    }
    let Arguments { command } = Arguments::of_this_process();
    let wants_json = command.wants_json();
    dispatch(command).unwrap_or_else(|error| {
        report(&error, wants_json);
        ExitCode::FAILURE
    })
}

fn dispatch(command: Command) -> Result<ExitCode, CommandError> {
    match command {
        Command::New(arguments) => commands::new(&arguments),
        Command::Gen(arguments) => commands::generate(&arguments),
        Command::BuildModules(arguments) => commands::build_modules(&arguments),
        Command::Run(arguments) => commands::run(arguments),
        Command::Dev(arguments) => commands::dev(arguments),
        Command::Swap(arguments) => commands::swap(arguments),
        Command::Rollback(arguments) => commands::rollback(arguments),
        Command::Gc(arguments) => commands::gc(&arguments),
        Command::Explain(arguments) => commands::explain(&arguments),
        Command::Graph(arguments) => commands::graph(&arguments),
        Command::Inspect(arguments) => commands::inspect(&arguments),
        Command::Tidy(arguments) => commands::tidy(&arguments),
        Command::Ci(arguments) => commands::ci(&arguments),
        Command::Bench(arguments) => commands::bench(&arguments),
        Command::Completions(arguments) => Ok(commands::completions(&arguments)),
        Command::Probe(arguments) => Ok(commands::probe(&arguments)),
    }
}
