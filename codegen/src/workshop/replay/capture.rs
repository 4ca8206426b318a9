//! How cargo has started the compiler.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// How cargo has started the compiler for one library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capture {
    /// What the session called its inputs when it was captured.
    pub token: String,
    /// The compiler.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<String>,
    /// Its environment.
    pub environment: BTreeMap<String, String>,
    /// The folder it ran in.
    pub directory: PathBuf,
}

impl Capture {
    /// The file of a package in `folder`.
    #[must_use]
    pub fn path(folder: &Path, package: &str) -> PathBuf {
        folder.join(format!("{package}.json"))
    }

    /// What was captured for a package; `None` if nothing was.
    #[must_use]
    pub fn read(folder: &Path, package: &str) -> Option<Self> {
        let text = fs::read_to_string(Self::path(folder, package)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// The value of the option `--name value` or `--name=value`.
    #[must_use]
    pub fn option<'c>(&'c self, name: &str) -> Option<&'c str> {
        self.options(name).next()
    }

    /// All values of an option that may be given several times.
    pub fn options<'c, 'n>(&'c self, name: &'n str) -> impl Iterator<Item = &'c str> + use<'c, 'n> {
        let with_equals = self
            .arguments
            .iter()
            .filter_map(move |argument| argument.strip_prefix(name)?.strip_prefix('='));
        let pairs = self.arguments.windows(2);
        let apart = pairs.filter_map(move |pair| (pair[0] == name).then_some(pair[1].as_str()));
        apart.chain(with_equals)
    }

    /// The libraries that it links, where their files are named.
    pub fn externs(&self) -> impl Iterator<Item = PathBuf> {
        let named = self.options("--extern");
        named.filter_map(|value| Some(PathBuf::from(value.split_once('=')?.1)))
    }
}
