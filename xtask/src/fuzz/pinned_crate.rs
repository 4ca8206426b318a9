//! `PinnedCrate`, one crate of the registry at one version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use keyway_codegen::workshop::cargo;
use serde_json::Value;

use crate::task_error::TaskError;

/// Package and version, as `either@1.19.0` in `tests/fuzz/crates.txt`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PinnedCrate {
    /// Name of the package.
    pub(super) name: String,
    /// Exact version.
    pub(super) version: String,
}

impl PinnedCrate {
    /// Reads one line; `None` if it is empty, a comment, or not of the form `name@version`.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let (name, version) = line.trim().split_once('@')?;
        let is_name = |text: &str| {
            text.chars()
                .all(|sign| sign.is_alphanumeric() || "-_.+".contains(sign))
        };
        (is_name(name) && is_name(version)).then(|| Self {
            name: name.to_owned(),
            version: version.to_owned(),
        })
    }

    /// Lets cargo download the crate with its dependencies by a package in `folder`; the folder of its sources.
    pub(super) fn fetch(&self, folder: &Path) -> Result<PathBuf, TaskError> {
        let Self { name, version } = self;
        let manifest = format!(
            "[package]\nname = \"fetch\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\nit = {{ package = \"{name}\", version = \"={version}\" }}\n"
        );
        let file_error = TaskError::file(folder);
        fs::create_dir_all(folder.join("src")).map_err(&file_error)?;
        fs::write(folder.join("src/lib.rs"), "").map_err(&file_error)?;
        fs::write(folder.join("Cargo.toml"), manifest).map_err(file_error)?;
        let mut metadata = cargo(folder);
        metadata.args(["metadata", "--format-version", "1", "--quiet"]);
        let output = metadata.stderr(Stdio::inherit()).output();
        let output = output.map_err(TaskError::start("cargo"))?;
        self.source_folder(&output.stdout)
            .ok_or_else(|| TaskError::Failed {
                program: format!("cargo metadata for {name}@{version}").into(),
            })
    }

    /// The folder of the package in the output of `cargo metadata`.
    fn source_folder(&self, metadata: &[u8]) -> Option<PathBuf> {
        let metadata: Value = serde_json::from_slice(metadata).ok()?;
        let packages = metadata["packages"].as_array()?;
        let package = packages
            .iter()
            .find(|package| package["name"] == *self.name && package["version"] == *self.version)?;
        let manifest = Path::new(package["manifest_path"].as_str()?);
        manifest.parent().map(Path::to_path_buf)
    }
}

#[cfg(test)]
mod tests {
    use super::PinnedCrate;

    #[test]
    fn a_line_has_a_name_and_a_version() {
        let pinned = PinnedCrate::parse(" toml@1.2.1+spec-1.1.0 ").expect("a pinned crate");
        assert_eq!(pinned.name, "toml");
        assert_eq!(pinned.version, "1.2.1+spec-1.1.0");
        for line in ["", "# either@1", "either", "a b@1"] {
            assert_eq!(PinnedCrate::parse(line), None, "{line}");
        }
    }
}
