//! The part of cargo's JSON messages that is read.

use std::collections::BTreeMap;
use std::env::consts::DLL_SUFFIX;
use std::path::PathBuf;

use serde::Deserialize;

use super::Artifact;
use super::target::Target;

/// One line of `cargo build --message-format=json`.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub(super) enum Message {
    /// A target was compiled or found fresh.
    CompilerArtifact {
        /// The manifest of its package.
        manifest_path: PathBuf,
        /// The target.
        target: Target,
        /// All files that it made.
        filenames: Vec<PathBuf>,
        /// The program, if it is one.
        executable: Option<PathBuf>,
    },
    /// Anything else.
    #[serde(other)]
    Other,
}

impl Message {
    /// Notes the files in the artifact of their package.
    pub(super) fn collect(self, artifacts: &mut BTreeMap<PathBuf, Artifact>) {
        let Self::CompilerArtifact {
            manifest_path,
            target,
            filenames,
            executable,
        } = self
        else {
            return;
        };
        let artifact = artifacts.entry(manifest_path).or_default();
        if target.crate_types.iter().any(|kind| kind == "cdylib") {
            let is_library = |path: &PathBuf| path.to_string_lossy().ends_with(DLL_SUFFIX);
            artifact.library = filenames.into_iter().find(is_library);
        }
        if let Some(path) = executable
            && target.kind.iter().any(|kind| kind == "bin")
        {
            artifact.executables.insert(target.name, path);
        }
    }
}
