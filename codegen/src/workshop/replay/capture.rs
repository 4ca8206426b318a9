//! `Capture`, the recorded start of the compiler for one library.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The recorded start of the compiler for one library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Capture {
    /// Token of the session's inputs at the time of the capture.
    pub token: String,
    /// Path of the compiler.
    pub program: PathBuf,
    /// Arguments of the compiler.
    pub arguments: Vec<String>,
    /// Environment of the compiler.
    pub environment: BTreeMap<String, String>,
    /// Working directory of the compiler.
    pub directory: PathBuf,
}

impl Capture {
    /// Path of the capture of a package in `folder`.
    #[must_use]
    pub(crate) fn path(folder: &Path, package: &str) -> PathBuf {
        folder.join(format!("{package}.json"))
    }

    /// Reads the capture of a package; `None` if there is none.
    #[must_use]
    pub(crate) fn read(folder: &Path, package: &str) -> Option<Self> {
        let text = fs::read_to_string(Self::path(folder, package)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// The value of the option `--name value` or `--name=value`.
    #[must_use]
    pub(crate) fn option<'c>(&'c self, name: &str) -> Option<&'c str> {
        self.options(name).next()
    }

    /// All values of an option that may be given several times.
    pub(crate) fn options<'c, 'n>(
        &'c self,
        name: &'n str,
    ) -> impl Iterator<Item = &'c str> + use<'c, 'n> {
        let with_equals = self
            .arguments
            .iter()
            .filter_map(move |argument| argument.strip_prefix(name)?.strip_prefix('='));
        let pairs = self.arguments.windows(2);
        let apart = pairs.filter_map(move |pair| (pair[0] == name).then_some(pair[1].as_str()));
        apart.chain(with_equals)
    }

    /// Paths of the linked libraries, where the arguments name their files.
    pub(crate) fn externs(&self) -> impl Iterator<Item = PathBuf> {
        let named = self.options("--extern");
        named.filter_map(|value| Some(PathBuf::from(value.split_once('=')?.1)))
    }
}
