//! The entries of a program with this command line: `cargo_keyway`, `main` and `main_with`; and its `definition`.

use std::env::args_os;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::{FromArgMatches, Subcommand};
use keyway::store::call_commands;

use super::arguments::Arguments;
use super::command::Command;
use crate::workshop::replay::{is_linking, is_wrapping, link, wrap};
use crate::workshop::run::Program;

/// Runs `cargo keyway`: the command that this process's arguments name, behind the word `keyway` if cargo has started it. The
/// exit code is as that of [`main`].
#[must_use]
pub fn cargo_keyway() -> ExitCode {
    let mut words: Vec<OsString> = args_os().collect();
    if words.get(1).is_some_and(|word| word == "keyway") {
        words.remove(1);
    }
    start("cargo keyway", words, Command::run)
}

/// The definition of the command line: all commands of Keyway with their arguments and help.
#[must_use]
pub fn definition() -> clap::Command {
    Arguments::<Command>::definition()
}

/// Runs `cargo xtask`: the command that this process's arguments name. Returns the exit code: 0 for success, 1 if something
/// was refused, failed or is out of date; invalid arguments end the process with 2.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     keyway_codegen::cli::main()
/// }
/// ```
#[must_use]
pub fn main() -> ExitCode {
    main_with(Command::run)
}

/// Like [`main`] for a program with commands of its own, which stand in help, errors and completions beside those of
/// Keyway: `C` flattens [`Command`]. `run` receives the definition of the whole command line, which [`Command::run`]
/// needs for completions.
///
/// ```no_run
/// use keyway_codegen::cli;
///
/// #[derive(clap::Subcommand)]
/// enum Ours {
///     #[command(flatten)]
///     Keyway(cli::Command),
///     /// Say hello
///     Greet,
/// }
///
/// fn main() -> std::process::ExitCode {
///     cli::main_with(|command, definition| match command {
///         Ours::Keyway(command) => command.run(definition),
///         Ours::Greet => std::process::ExitCode::SUCCESS,
///     })
/// }
/// ```
#[must_use]
pub fn main_with<C: Subcommand>(run: impl FnOnce(C, clap::Command) -> ExitCode) -> ExitCode {
    start("cargo xtask", args_os().collect(), run)
}

/// Runs the command that `words` name, the program's own name first. Messages name commands by `called`.
fn start<C: Subcommand>(
    called: &str,
    words: Vec<OsString>,
    run: impl FnOnce(C, clap::Command) -> ExitCode,
) -> ExitCode {
    call_commands(called);
    // Keyway starts this very program again in three roles, whose arguments are not for this command line.
    if is_linking() {
        return link();
    }
    if is_wrapping() {
        return wrap();
    }
    if let Some(app) = Program::launched_here() {
        return keyway::launch(&app);
    }
    let definition = Arguments::<C>::definition();
    let mut matches = definition.clone().get_matches_from(words);
    match Arguments::from_arg_matches_mut(&mut matches) {
        Ok(Arguments { command }) => run(command, definition),
        Err(error) => error.format(&mut definition.clone()).exit(),
    }
}
