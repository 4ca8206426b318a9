//! The arguments of `bench`.

use clap::Args;

use super::BenchName;

const EXAMPLES: &str = "\
Examples:
  cargo xtask bench calls          a table of medians
  cargo xtask bench calls --json   the same as one JSON object
  cargo xtask bench gen            the generator on 10, 100 and 1,000 crates
  cargo xtask bench reload         pauses, loads, memory, and edit to live

The benchmarks are a workspace of their own in `benches/`, so that nothing else builds the
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
}
