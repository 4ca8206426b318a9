//! The arguments of `run`.

use std::ffi::OsString;

use clap::Args;

use super::BuildOptions;

const EXAMPLES: &str = "\
Examples:
  cargo xtask run orrery                      with its modules loaded as dylibs
  cargo xtask run orrery --static --release   everything linked and inlined
  cargo xtask run orrery -- --days 30 --json  what follows `--` is for the App

The standard output is the App's alone; what this command says goes to the error stream. The exit
code is the App's.";

/// What to run.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct RunArguments {
    /// Package name of the App
    pub(in crate::cli) app: String,
    /// Link the modules statically; nothing is published or loaded
    #[arg(long = "static", conflicts_with = "probe_limit")]
    pub(in crate::cli) linked: bool,
    #[command(flatten)]
    pub(in crate::cli) options: BuildOptions,
    /// Arguments of the App
    #[arg(last = true, value_name = "ARGS")]
    pub(in crate::cli) arguments: Vec<OsString>,
}
