//! Options of everything that asks a running App.

use std::time::Duration;

use clap::Args;

use super::StoreOptions;

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
    /// The time that the App has.
    pub(in crate::cli) fn limit(self) -> Duration {
        Duration::from_secs(self.limit)
    }
}
