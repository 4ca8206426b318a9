//! `Message`, the part of cargo's JSON messages that is read.

use std::collections::BTreeMap;
use std::env::consts::DLL_SUFFIX;
use std::path::{Path, PathBuf};

use keyway::store::CrateBuild;
use serde::Deserialize;

use super::package_id;
use super::target::Target;
use super::{Artifact, Finding};

/// One line of `cargo build --message-format=json`.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub(super) enum Message {
    /// A target was compiled or found fresh.
    CompilerArtifact {
        /// Package id of cargo, see `package_id`.
        package_id: String,
        /// Path of the package's manifest.
        manifest_path: PathBuf,
        /// Enabled Cargo features.
        features: Vec<String>,
        /// Target that was compiled.
        target: Target,
        /// All files that the compiler wrote.
        filenames: Vec<PathBuf>,
        /// Path of the program, if the target is one.
        executable: Option<PathBuf>,
    },
    /// A build script has run, or what it wrote is fresh.
    BuildScriptExecuted {
        /// Package id of cargo, see `package_id`.
        package_id: String,
        /// Folder for the script's files, beside which its output lies.
        out_dir: PathBuf,
    },
    /// The compiler has found something.
    #[serde(rename = "compiler-message")]
    Found {
        /// The compiler's own message.
        message: Finding,
    },
    /// Any other message, which is ignored.
    #[serde(other)]
    Other,
}

impl Message {
    /// Adds the files to the artifact of their package.
    pub(super) fn collect(self, artifacts: &mut BTreeMap<PathBuf, Artifact>) {
        match self {
            Self::CompilerArtifact {
                package_id,
                manifest_path,
                features,
                target,
                filenames,
                executable,
            } => {
                let artifact = artifacts.entry(manifest_path).or_default();
                artifact
                    .crates
                    .extend(crates(&package_id, &features, &filenames));
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
            Self::BuildScriptExecuted {
                package_id,
                out_dir,
            } => {
                if let Some(folder) = package_id::folder(&package_id) {
                    let artifact = artifacts.entry(folder.join("Cargo.toml")).or_default();
                    artifact.script_output = Some(out_dir.with_file_name("output"));
                }
            }
            Self::Found { .. } | Self::Other => {}
        }
    }
}

/// Builds of a crate as a dependency, by file stem, as contracts name them.
fn crates(
    package_id: &str,
    features: &[String],
    filenames: &[PathBuf],
) -> Option<(String, CrateBuild)> {
    let (name, version, source) = package_id::read(package_id)?;
    let is_read_by_others =
        |path: &&PathBuf| path.extension().is_some_and(|ending| ending == "rmeta");
    let file = filenames.iter().find(is_read_by_others)?;
    let stem = Path::file_stem(file)?.to_str()?;
    let build = CrateBuild {
        format: CrateBuild::FORMAT,
        name: name.to_owned(),
        version: version.to_owned(),
        source: source.to_owned(),
        features: features.to_vec(),
    };
    Some((stem.strip_prefix("lib").unwrap_or(stem).to_owned(), build))
}
