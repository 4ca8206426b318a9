//! `quarantine`: arguments and function.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{print, print_json};
use crate::cli::work::StoreOptions;
use crate::workshop::store::{clear_quarantine, listed_quarantine};

const EXAMPLES: &str = "\
Examples:
  {keyway} quarantine list
  {keyway} quarantine clear systems-physics-leapfrog
  {keyway} quarantine clear --all

A quarantined build faulted after it had replaced a good one, failed to take over, or was rolled
back by hand. No reload, `swap` or launched App takes it, and a start only where no other candidate
can have the seat. Once it is cleared, running Apps look at it again.";

/// What to do with the quarantine.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct QuarantineArguments {
    #[command(subcommand)]
    action: Action,
}

impl QuarantineArguments {
    /// Whether the output is one JSON object.
    pub(in crate::cli) fn json(&self) -> bool {
        match &self.action {
            Action::List(output) => output.json,
            Action::Clear(which) => which.output.json,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Show the quarantined builds, and why each is
    List(OutputOptions),
    /// Let builds in again
    Clear(ClearArguments),
}

#[derive(Args, Debug)]
struct ClearArguments {
    /// Package name of a module, or the beginning of a build's digest
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    build: Option<String>,
    /// All builds
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    output: OutputOptions,
}

/// Which store, and how it is shown.
#[derive(Args, Debug)]
struct OutputOptions {
    #[command(flatten)]
    store: StoreOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    json: bool,
}

/// Shows or clears the quarantine of a store.
pub(in crate::cli) fn quarantine(
    arguments: &QuarantineArguments,
) -> Result<ExitCode, CommandError> {
    let listed = match &arguments.action {
        Action::List(output) => listed_quarantine(&output.store.store()?)?,
        Action::Clear(which) => {
            let build = which.build.as_deref().filter(|_| !which.all);
            clear_quarantine(&which.output.store.store()?, build)?
        }
    };
    if arguments.json() {
        print_json(&listed);
    } else {
        print(&listed);
    }
    Ok(ExitCode::SUCCESS)
}
