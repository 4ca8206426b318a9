//! `RecordLimits`.

use clap::Args;

/// When a recording ends, and which calls are in it.
#[derive(Args, Clone, Debug)]
pub(super) struct RecordLimits {
    /// Number of calls after which it ends
    #[arg(long, default_value_t = u64::MAX, hide_default_value = true, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) calls: u64,
    /// Time after which it ends
    #[arg(long, value_name = "SECONDS", default_value_t = 315_360_000, hide_default_value = true, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) seconds: u64,
    /// Size of the file at which it ends
    #[arg(long, default_value_t = 1 << 30, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) bytes: u64,
    /// Record one of so many calls, of a module without state
    #[arg(long, value_name = "N", default_value_t = 1, hide_default_value = true, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) sample: u64,
}
