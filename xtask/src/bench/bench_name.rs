//! The benchmarks.

use clap::ValueEnum;

/// A program of the workspace in `tests/benches/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum BenchName {
    /// The cost of one call, beside other ways to call into a library
    Calls,
    /// The cost of `gen` where there is nothing to do, beside `cargo metadata`
    Gen,
    /// The cost of a reload, and the way from an edited line to the running program
    Reload,
    /// The entity component system, beside hecs, bevy_ecs, flecs_ecs, gecs and plain vectors
    Ecs,
}

impl BenchName {
    /// The name of the program.
    pub(crate) fn program(self) -> &'static str {
        match self {
            Self::Calls => "calls",
            Self::Gen => "gen",
            Self::Reload => "reload",
            Self::Ecs => "ecs",
        }
    }

    /// The packages that the program loads by itself: cargo knows nothing of them when it builds the program.
    pub(crate) fn loaded(self) -> &'static [&'static str] {
        match self {
            Self::Calls => &["peer-raw", "peer-abi-module"],
            Self::Gen | Self::Reload | Self::Ecs => &[],
        }
    }
}
