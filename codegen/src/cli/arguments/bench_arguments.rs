//! The arguments of `bench`.

use std::path::PathBuf;

use clap::Args;

use super::BenchName;

const EXAMPLES: &str = "\
Examples:
  cargo xtask bench calls          a table of medians
  cargo xtask bench calls --json   the same as one JSON object
  cargo xtask bench gen            the generator on 10, 100 and 1,000 crates
  cargo xtask bench reload         pauses, loads, memory, and edit to live
  cargo xtask bench ecs            the entity component system beside its peers
  cargo xtask bench ecs --quick    one short run: to see that all works, not to compare
  cargo xtask bench ecs --svg docs/ecs-bench.svg
                                   the same, and writes this chart and beside it the curves,
                                   all figures, and the tables of docs/ecs-bench.md

The benchmarks are a workspace of their own in `tests/benches/`, so that nothing else builds the
libraries they compare with.";

/// What to measure.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct BenchArguments {
    /// The benchmark
    pub(in crate::cli) name: BenchName,
    /// Print one JSON object in place of a table
    #[arg(long)]
    pub(in crate::cli) json: bool,
    /// One short run in place of several (only `ecs`)
    #[arg(long)]
    pub(in crate::cli) quick: bool,
    /// Write a chart to this file; curves, figures and tables go beside it (only `ecs`)
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) svg: Option<PathBuf>,
    /// Measure only what has this in its name (only `ecs`)
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) only: Option<String>,
}
