//! `ReplayPlan`, the arguments of a replay.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::{Capture, DebugInfo};
use crate::workshop::watch::inputs_of;

/// The compilation of one module without cargo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReplayPlan {
    /// Package name of the module.
    pub package: String,
    /// Recorded start of the compiler.
    pub capture: Capture,
    /// Folder of the output, one for each package.
    pub folder: PathBuf,
    /// Folder of the compiler's incremental cache.
    pub incremental: PathBuf,
    /// What becomes of the profile's debug information.
    pub debug_info: DebugInfo,
}

impl ReplayPlan {
    /// The files that the compiler has read, once it has run.
    #[must_use]
    pub(crate) fn inputs(&self) -> BTreeSet<PathBuf> {
        let dep_info = self.folder.join(format!("{}.d", self.stem()));
        inputs_of(&dep_info, &self.capture.directory)
    }

    /// Name of the files that the compiler writes, without beginning and end.
    pub(super) fn stem(&self) -> String {
        let name = self.capture.option("--crate-name").unwrap_or_default();
        let mut codegen = self.capture.options("-C");
        let suffix = codegen.find_map(|value| value.strip_prefix("extra-filename="));
        format!("{name}{}", suffix.unwrap_or_default())
    }

    /// A plan for tests, of the compiler started with the arguments in `line`.
    #[cfg(test)]
    pub(super) fn of_line(line: &str, debug_info: DebugInfo) -> Self {
        Self {
            package: "systems-x".to_owned(),
            capture: Capture {
                token: String::new(),
                program: "rustc".into(),
                arguments: line.split(' ').map(str::to_owned).collect(),
                environment: std::collections::BTreeMap::new(),
                directory: "/w".into(),
            },
            folder: "/own".into(),
            incremental: "/own/incremental".into(),
            debug_info,
        }
    }
}
