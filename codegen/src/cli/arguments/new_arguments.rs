//! The arguments of `new`.

use clap::Args;

use super::NewKind;

const EXAMPLES: &str = "\
Examples:
  cargo xtask new core weather                     core/weather, with a Model and a View to begin with
  cargo xtask new system weather-plain             systems/weather-plain, with all functions of core-weather
  cargo xtask new plugin frost --core core-weather
  cargo xtask new app umbrella --core core-weather

What was written generates, builds and runs. Functions that return something say `todo!` for now.";

/// What crate to write.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct NewArguments {
    /// What it is to be
    pub(in crate::cli) kind: NewKind,
    /// Its name; packages are called `core-NAME`, `systems-NAME`, `plugin-NAME`, and an App as it is
    pub(in crate::cli) name: String,
    /// The Core that a System or Plugin provides, if its name does not begin with it; for an App each one that it needs
    #[arg(long = "core", value_name = "CORE")]
    pub(in crate::cli) cores: Vec<String>,
}
