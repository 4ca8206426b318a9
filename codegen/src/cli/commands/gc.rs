//! `gc`.

use std::process::ExitCode;

use clap::Args;

use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::cli::work::{StoreOptions, discover_here, store};
use crate::workshop::store::gc::{Collection, GcRequest, collect};

const EXAMPLES: &str = "\
Examples:
  cargo xtask gc            keep the builds of the last 10 sets
  cargo xtask gc --keep 1   keep what is current, and what running Apps use

Waits until nobody publishes. What a running App uses is never removed.";

/// What to keep.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
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

/// Trims a store.
pub(in crate::cli) fn gc(arguments: &GcArguments) -> Result<ExitCode, CommandError> {
    let collection = collect(&GcRequest {
        store: store(&discover_here()?, arguments.store.profile()),
        keep: usize::try_from(arguments.keep).unwrap_or(usize::MAX),
    })?;
    if arguments.json {
        print_json(&collection);
    } else {
        show(&collection);
    }
    Ok(ExitCode::SUCCESS)
}

fn show(collection: &Collection) {
    for build in &collection.builds_removed {
        print(format_args!(
            "removed {} {}, {} bytes",
            build.module,
            build.digest.short(),
            build.bytes
        ));
    }
    print(format_args!(
        "{} builds and {} sets removed, {} bytes; {} builds and {} sets kept, {} of the builds for running Apps only",
        collection.builds_removed.len(),
        collection.sets_removed.len(),
        collection.bytes_removed(),
        collection.builds_kept,
        collection.sets_kept.len(),
        collection.builds_live,
    ));
}
