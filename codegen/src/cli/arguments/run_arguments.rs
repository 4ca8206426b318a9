//! The arguments of `run`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

use super::BuildOptions;

const EXAMPLES: &str = "\
Examples:
  cargo xtask run orrery                      with its modules loaded as dylibs
  cargo xtask run orrery --static --release   everything linked and inlined
  cargo xtask run orrery --save a.cbor        leave the persisted state in a file at the end
  cargo xtask run orrery --restore a.cbor     and go on with it
  cargo xtask run orrery -- --days 30 --json  what follows `--` is for the App

The standard output is the App's alone; what this command says goes to the error stream. The exit
code is the App's.";

/// What to run.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct RunArguments {
    /// Package name of the App
    pub(in crate::cli) app: String,
    /// Link the modules statically; nothing is published or loaded
    #[arg(long = "static", conflicts_with = "probe_limit")]
    pub(in crate::cli) linked: bool,
    /// Load the App itself as a dylib, too
    #[arg(long, conflicts_with = "linked")]
    pub(in crate::cli) launched: bool,
    /// Go on with the state that was saved in FILE
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) restore: Option<PathBuf>,
    /// Save what the App and its modules persist in FILE when the App ends by itself
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) save: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) options: BuildOptions,
    /// Arguments of the App
    #[arg(last = true, value_name = "ARGS")]
    pub(in crate::cli) arguments: Vec<OsString>,
}
