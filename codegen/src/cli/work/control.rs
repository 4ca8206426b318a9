//! `control`, which sends a request to a running App, and its options.

use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use keyway::store::ControlCommand;
use serde_json::json;

use super::{StoreOptions, discover_here, store};
use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::workshop::store::{ask, subject};

/// Options of everything that asks a running App.
#[derive(Args, Clone, Copy, Debug)]
pub(in crate::cli) struct ControlOptions {
    /// Process id of the App, where several run
    #[arg(long)]
    pub(in crate::cli) pid: Option<u32>,
    /// Time that the App has to answer
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=3600))]
    limit: u64,
    #[command(flatten)]
    pub(in crate::cli) store: StoreOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

impl ControlOptions {
    /// Time that the App has to answer.
    pub(in crate::cli) fn limit(self) -> Duration {
        Duration::from_secs(self.limit)
    }
}

/// Sends `command` to a running App and shows its answer.
pub(in crate::cli) fn control(
    command: ControlCommand,
    options: ControlOptions,
) -> Result<ExitCode, CommandError> {
    let store = store(&discover_here()?, options.store.profile());
    let app = subject(&store, options.pid)?;
    let message = ask(&store, &app, command, options.limit())?;
    if options.json {
        print_json(&json!({ "app": app.app, "pid": app.pid, "message": message }));
    } else {
        print(message);
    }
    Ok(ExitCode::SUCCESS)
}
