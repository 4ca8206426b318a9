//! The arguments of `ci`.

use clap::Args;

const EXAMPLES: &str = "\
Example:
  cargo xtask ci

Runs, in this order and each even if one before it failed: cargo fmt --check, clippy, gen
--check, tidy, cargo doc, and cargo test, over the whole workspace; then shows what passed. Exit
code 1 if anything failed. Snapshots are never written.";

/// `ci` takes no arguments.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct CiArguments {}
