//! What else goes into a build.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};

use super::{Capture, Doubt};
use crate::workshop::watch::Stamp;

/// Files that cargo looks for in the folder of a build and in all above it.
const ABOVE: [&str; 4] = [
    ".cargo/config.toml",
    ".cargo/config",
    "rust-toolchain.toml",
    "rust-toolchain",
];

/// The compiler, the libraries that a module links and the configuration of cargo, as they were when cargo had last built
/// everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Inputs {
    linked: BTreeMap<PathBuf, Option<Stamp>>,
    configuration: BTreeMap<PathBuf, Option<Stamp>>,
}

impl Inputs {
    /// Those of `capture`, as they are now.
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

    /// Fails if one of them has changed.
    pub(super) fn check(&self) -> Result<(), Doubt> {
        let is_missing = |stamp: &Option<Stamp>| stamp.is_none();
        let missing = self.linked.iter().find(|(_, stamp)| is_missing(stamp));
        let mut all = self.linked.iter().chain(&self.configuration);
        let changed = missing.or_else(|| all.find(|(path, stamp)| Stamp::of(path) != **stamp));
        match changed {
            Some((path, _)) => Err(Doubt::Input { path: path.clone() }),
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
