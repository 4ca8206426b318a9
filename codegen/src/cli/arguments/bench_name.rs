//! The benchmarks.

use clap::ValueEnum;

/// A program of the workspace in `benches/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum BenchName {
    /// The cost of one call, beside other ways to call into a library
    Calls,
}

impl BenchName {
    /// The name of the program.
    pub(in crate::cli) fn program(self) -> &'static str {
        match self {
            Self::Calls => "calls",
        }
    }
}
