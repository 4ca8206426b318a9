//! The benchmarks.

use clap::ValueEnum;

/// A program of the workspace in `benches/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum BenchName {
    /// The cost of one call, beside other ways to call into a library
    Calls,
    /// The cost of `gen` where there is nothing to do, beside `cargo metadata`
    Gen,
    /// The cost of a reload, and the way from an edited line to the running program
    Reload,
}

impl BenchName {
    /// Whether it measures beside other libraries, which have to be built.
    pub(in crate::cli) fn has_peers(self) -> bool {
        self == Self::Calls
    }

    /// The name of the program.
    pub(in crate::cli) fn program(self) -> &'static str {
        match self {
            Self::Calls => "calls",
            Self::Gen => "gen",
            Self::Reload => "reload",
        }
    }
}
