//! `gc`.

use std::process::ExitCode;

use crate::cli::arguments::GcArguments;
use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::cli::work::{discover_here, store};
use crate::workshop::store::gc::{Collection, GcRequest, collect};

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
