//! `RegistryOptions`.

use std::ffi::{OsStr, OsString};
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
        let mut words = option("--ca", self.ca.as_ref());
        words.extend(self.plain_http.then(|| "--plain-http".into()));
        words
    }
}

/// The two words of an option; none if it was not given.
pub(super) fn option(name: &str, value: Option<impl AsRef<OsStr>>) -> Vec<OsString> {
    let words = value.map(|value| vec![name.into(), value.as_ref().to_owned()]);
    words.unwrap_or_default()
}
