//! `Inputs`, the inputs of a build besides sources.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};

use super::{Capture, FallbackReason};
use crate::workshop::watch::Stamp;

/// Files that cargo looks for in the working directory of a build and all its parents.
const ABOVE: [&str; 4] = [
    ".cargo/config.toml",
    ".cargo/config",
    "rust-toolchain.toml",
    "rust-toolchain",
];

/// Stamps of the compiler, the linked libraries and cargo's configuration at the last complete build by cargo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Inputs {
    linked: BTreeMap<PathBuf, Option<Stamp>>,
    configuration: BTreeMap<PathBuf, Option<Stamp>>,
}

impl Inputs {
    /// Reads the inputs of `capture` as they are now.
    pub(super) fn of(capture: &Capture) -> Self {
        let stamped = |path: PathBuf| {
            let stamp = Stamp::of(&path);
            (path, stamp)
        };
        let linked = capture.externs().chain([capture.program.clone()]);
        Self {
            linked: linked.map(stamped).collect(),
            configuration: configuration(&capture.directory).map(stamped).collect(),
        }
    }

    /// Fails if one of the inputs has changed.
    pub(super) fn check(&self) -> Result<(), FallbackReason> {
        let is_missing = |stamp: &Option<Stamp>| stamp.is_none();
        let missing = self.linked.iter().find(|(_, stamp)| is_missing(stamp));
        let mut all = self.linked.iter().chain(&self.configuration);
        let changed = missing.or_else(|| all.find(|(path, stamp)| Stamp::of(path) != **stamp));
        match changed {
            Some((path, _)) => Err(FallbackReason::Input { path: path.clone() }),
            None => Ok(()),
        }
    }
}

fn configuration(directory: &Path) -> impl Iterator<Item = PathBuf> {
    let above = directory
        .ancestors()
        .flat_map(|folder| ABOVE.map(|name| folder.join(name)));
    let home = env::var_os("CARGO_HOME").map(|home| PathBuf::from(home).join("config.toml"));
    above.chain(home)
}
