//! `gc`: arguments and function.

use std::process::ExitCode;

use clap::Args;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::StoreOptions;
use crate::workshop::store::collect;

const EXAMPLES: &str = "\
Examples:
  {keyway} gc            keep the builds of the last 10 sets
  {keyway} gc --keep 1   keep what is current, and what running Apps use

Waits until nobody publishes. What a running App uses, or a session of `dev` or `shadow` holds back,
is never removed.";

/// What to keep.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct GcArguments {
    /// How many of the last sets to keep
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    keep: u32,
    #[command(flatten)]
    store: StoreOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Removes old sets and unneeded builds from the store of a profile, and prints them.
pub(in crate::cli) fn gc(arguments: &GcArguments) -> Result<ExitCode, CommandError> {
    let store = arguments.store.store()?;
    let collection = collect(
        &store,
        usize::try_from(arguments.keep).unwrap_or(usize::MAX),
        || note("waiting until nobody publishes"),
    )?;
    if arguments.json {
        print_json(&collection);
    } else {
        print(collection);
    }
    Ok(ExitCode::SUCCESS)
}
