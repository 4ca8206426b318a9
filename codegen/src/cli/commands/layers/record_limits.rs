//! `RecordLimits`.

use clap::Args;

use crate::generator::recording::LayerLimits;

/// When a recording ends, and which calls are in it.
#[derive(Args, Clone, Debug)]
pub(super) struct RecordLimits {
    /// Number of calls after which it ends
    #[arg(long, default_value_t = RecordLimits::default().calls, hide_default_value = true, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) calls: u64,
    /// Time after which it ends
    #[arg(long, value_name = "SECONDS", default_value_t = RecordLimits::default().seconds, hide_default_value = true, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) seconds: u64,
    /// Size of the file at which it ends
    #[arg(long, default_value_t = RecordLimits::default().bytes, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) bytes: u64,
    /// Record one of so many calls, of a module without state
    #[arg(long, value_name = "N", default_value_t = RecordLimits::default().sample, hide_default_value = true, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) sample: u64,
}

impl RecordLimits {
    /// The limits of a layer that is written.
    pub(super) const fn of_layer(&self) -> LayerLimits {
        LayerLimits {
            calls: self.calls,
            bytes: self.bytes,
            seconds: self.seconds,
            sample: self.sample,
        }
    }
}

impl Default for RecordLimits {
    fn default() -> Self {
        Self {
            calls: u64::MAX,
            // Ten years.
            seconds: 315_360_000,
            bytes: 1 << 30,
            sample: 1,
        }
    }
}
