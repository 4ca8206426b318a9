//! `RegistryOptions`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

/// How a registry is reached.
#[derive(Args, Clone, Debug, Default)]
pub struct RegistryOptions {
    /// Certificates (PEM) that vouch for the registry, beside those of the system
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
    /// Talk without TLS to a registry that is not on this machine
    #[arg(long, conflicts_with = "ca")]
    pub plain_http: bool,
}

impl RegistryOptions {
    /// The words that say the same to `keyway-ship`.
    pub(in crate::cli) fn words(&self) -> Vec<OsString> {
        let mut words = Vec::new();
        if let Some(ca) = &self.ca {
            words.extend(["--ca".into(), ca.into()]);
        }
        if self.plain_http {
            words.push("--plain-http".into());
        }
        words
    }
}
