//! The arguments of `dev`.

use std::ffi::OsString;

use clap::Args;

use crate::cli::examples::examples;
use crate::cli::work::BuildOptions;

const EXAMPLES: &str = "\
Examples:
  {keyway} dev orrery               build, run, watch; what changes goes live
  {keyway} dev orrery --launched    the same for the App and its Cores
  {keyway} dev orrery -- --days 30  what follows `--` is for the App
  {keyway} dev orrery --debug       a debugger finds lines and variables of what is rebuilt, too
  {keyway} dev orrery --shadow=50   what is edited goes live after 50 calls with the same answers
  {keyway} dev orrery --json        one JSON object per line for each event

A change of a System or Plugin goes live between two frames. One of a Core or of the App itself
needs a restart; with --launched it goes live as well, with what App and modules persist. What does
not compile, or crashes in its probe, leaves the App as it is. Type `r` and Enter to start the App
again with what it persists, `R` to start it anew, `p` to let a build live that --shadow holds back,
`q` to end. The standard output is the App's, and
events go to the error stream; with --json it is the other way round. The standard input is this
command's. If it ends before the App, so does this command, with the App's exit code.";

/// What to run and watch.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct DevArguments {
    /// Package name of the App
    pub(in crate::cli) app: String,
    /// Load the App itself as a dylib, too: its changes and those of Cores go live as well
    #[arg(long)]
    pub(in crate::cli) launched: bool,
    /// Compare each edited System with the build that runs, call by call, before it goes live: by itself once so many calls were
    /// answered alike, otherwise by `p` and Enter
    #[arg(long, value_name = "CALLS", num_args = 0..=1, require_equals = true, default_missing_value = "100", conflicts_with = "launched", value_parser = clap::value_parser!(u64).range(1..))]
    pub(in crate::cli) shadow: Option<u64>,
    /// Keep the profile's debug information in what is rebuilt, for a debugger. A rebuild takes about half as long again, and each
    /// generation takes some 15 MB in place of 1 MB in the store and in the App
    #[arg(long)]
    pub(in crate::cli) debug: bool,
    #[command(flatten)]
    pub(in crate::cli) options: BuildOptions,
    /// Print one JSON object per line in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
    /// Arguments of the App
    #[arg(last = true, value_name = "ARGS")]
    pub(in crate::cli) arguments: Vec<OsString>,
}
