//! `run`: arguments and function.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::generate::done;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::note;
use crate::cli::work::{
    BuildOptions, Built, SignOptions, build_app, build_modules, generate_and_compare, program_of,
    refuse_own_loop, this_program,
};
use crate::generator::apply::write;
use crate::generator::pipeline::Resolved;
use crate::workshop::compile::BuildError;
use crate::workshop::run::{Program, launch};

const EXAMPLES: &str = "\
Examples:
  {keyway} run orrery                      with its modules loaded as dylibs
  {keyway} run orrery --static --release   everything linked and inlined
  {keyway} run orrery --save a.state       leave the persisted state in a file at the end
  {keyway} run orrery --restore a.state    and go on with it
  {keyway} run orrery -- --days 30 --json  what follows `--` is for the App

The standard output is the App's alone; what this command says goes to the error stream. The exit
code is the App's.";

/// What to run.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct RunArguments {
    /// Package name of the App
    app: String,
    /// Link the modules statically; nothing is published or loaded
    #[arg(long = "static", conflicts_with = "probe_limit")]
    linked: bool,
    /// Load the App itself as a dylib, too
    #[arg(long, conflicts_with = "linked")]
    launched: bool,
    /// Go on with the state that was saved in FILE
    #[arg(long, value_name = "FILE")]
    restore: Option<PathBuf>,
    /// Save what the App and its modules persist in FILE when the App ends by itself
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) options: BuildOptions,
    #[command(flatten)]
    sign: SignOptions,
    /// Let the App take a signed set with a lower number than it has run
    #[arg(long)]
    allow_older: bool,
    /// Arguments of the App
    #[arg(last = true, value_name = "ARGS")]
    arguments: Vec<OsString>,
}

/// Generates, builds and publishes what is stale, and runs the App. Nothing is written to the standard output before.
pub(in crate::cli) fn run(arguments: RunArguments) -> Result<ExitCode, CommandError> {
    let generation = generate_and_compare()?;
    write(generation.comparison.writable())?;
    for change in generation.comparison.writable() {
        note(done(change));
    }
    let resolved = generation.outcome.resolved;
    if arguments.launched {
        refuse_own_loop(&resolved.parsed, &arguments.app)?;
    }
    let program = if arguments.linked {
        linked(&resolved, arguments)?
    } else {
        hosted(&resolved, arguments)?
    };
    launch(&program).map_err(|source| CommandError::Start {
        program: program.executable.clone(),
        source,
    })
}

fn linked(resolved: &Resolved, arguments: RunArguments) -> Result<Program, CommandError> {
    let executable = build_app(resolved, &arguments.app, arguments.options.profile())?;
    Ok(Program {
        executable,
        launches: None,
        arguments: arguments.arguments,
        store: None,
        workspace: None,
        restore: arguments.restore,
        save: arguments.save,
        allows_older: arguments.allow_older,
    })
}

fn hosted(resolved: &Resolved, arguments: RunArguments) -> Result<Program, CommandError> {
    let built = build_modules(
        resolved,
        Some(&arguments.app),
        &arguments.options,
        &arguments.sign,
    )?;
    let executable = match arguments.launched {
        true => launcher(&built, &arguments.app)?,
        false => program_of(&built.executables, &arguments.app)?,
    };
    Ok(Program {
        executable,
        arguments: arguments.arguments,
        launches: arguments.launched.then_some(arguments.app),
        store: Some(built.publication.store),
        workspace: Some(resolved.workspace.root.clone()),
        restore: arguments.restore,
        save: arguments.save,
        allows_older: arguments.allow_older,
    })
}

/// Path of this program as the launcher; an error if the App has no library.
fn launcher(built: &Built, app: &str) -> Result<PathBuf, CommandError> {
    let mut modules = built.publication.modules.iter();
    if modules.any(|module| module.module == app) {
        return this_program();
    }
    let package = app.to_owned();
    Err(BuildError::NoLibrary { package }.into())
}
