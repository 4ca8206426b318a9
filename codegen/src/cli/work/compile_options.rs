//! `CompileOptions`, flattened into the arguments of each command that builds.

use std::time::Duration;

use clap::Args;

use crate::workshop::compile::Profile;

/// Options of everything that builds and probes.
#[derive(Args, Clone, Debug)]
pub(in crate::cli) struct CompileOptions {
    /// Build with optimizations
    #[arg(long)]
    release: bool,
    /// Time that each new module has to load, initialize and shut down before it is given up
    #[arg(long, value_name = "SECONDS", default_value_t = 10.0, value_parser = seconds)]
    probe_limit: f64,
}

impl CompileOptions {
    /// Profile that the options ask for.
    pub(in crate::cli) fn profile(&self) -> Profile {
        if self.release {
            Profile::Release
        } else {
            Profile::Debug
        }
    }

    /// Time limit of each probe.
    pub(in crate::cli) fn limit(&self) -> Duration {
        Duration::from_secs_f64(self.probe_limit)
    }
}

fn seconds(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().map_err(|error| error.to_string())?;
    if (0.001..=86_400.0).contains(&number) {
        Ok(number)
    } else {
        Err("give a number of seconds from 0.001 to 86400".to_owned())
    }
}
