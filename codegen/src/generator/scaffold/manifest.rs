//! `Dependencies`, the lines of a new manifest.

use std::path::Path;

use toml::{Table, Value};

use super::ScaffoldError;
use crate::generator::discover::CrateDependency;
use crate::generator::parse::ParsedWorkspace;
use crate::ground::relative_path;

/// The dependencies that a new manifest can inherit from the workspace, or else name by path.
pub(super) struct Dependencies<'a> {
    workspace: &'a ParsedWorkspace,
    /// Table `[workspace.dependencies]` of the workspace.
    shared: Table,
    /// Folder of the new crate, from which paths count.
    folder: &'a Path,
}

impl<'a> Dependencies<'a> {
    /// Reads the manifest of the workspace; one that is no TOML shares nothing.
    pub(super) fn new(workspace: &'a ParsedWorkspace, manifest: &str, folder: &'a Path) -> Self {
        let table: Table = manifest.parse().unwrap_or_default();
        let shared = table
            .get("workspace")
            .and_then(|workspace| workspace.get("dependencies"))
            .and_then(|dependencies| dependencies.as_table());
        Self {
            workspace,
            shared: shared.cloned().unwrap_or_default(),
            folder,
        }
    }

    /// Dependency line for `keyway`.
    pub(super) fn keyway(&self) -> Result<String, ScaffoldError> {
        if self.shared.contains_key("keyway") {
            return Ok("keyway.workspace = true".to_owned());
        }
        let members = self.workspace.crates.iter();
        let mut entries = members.filter_map(|member| member.source.dependency("keyway"));
        let entry = entries.next().ok_or(ScaffoldError::NoKeyway)?;
        let entry = CrateDependency {
            features: Vec::new(),
            default_features: true,
            ..entry.clone()
        };
        Ok(entry.line(|path| self.relative(path)))
    }

    /// Dependency line for the crate that a Core depends on by `entry`.
    pub(super) fn as_in(&self, entry: &CrateDependency) -> String {
        match self.shares(entry) {
            true => format!("{}.workspace = true", entry.key()),
            false => entry.line(|path| self.relative(path)),
        }
    }

    /// Whether the workspace shares just this crate, and asks no features of it that the entry does not.
    fn shares(&self, entry: &CrateDependency) -> bool {
        let Some(shared) = self.shared.get(entry.key()) else {
            return false;
        };
        let text = |key: &str| shared.get(key).and_then(Value::as_str);
        let version = shared.as_str().or_else(|| text("version")).unwrap_or("*");
        let is_version = [version, &format!("^{version}")].contains(&entry.requirement.as_str());
        let folder = text("path").map(|path| self.workspace.root.join(path));
        let is_place = match (&entry.path, folder) {
            (Some(path), Some(folder)) => *path == folder,
            (None, None) => text("git").is_some() == entry.git.is_some(),
            _ => false,
        };
        let has_defaults = shared.get("default-features").and_then(Value::as_bool);
        let features = shared.get("features").and_then(Value::as_array);
        let mut features = features.into_iter().flatten().filter_map(Value::as_str);
        is_version
            && is_place
            && text("package").unwrap_or(entry.key()) == entry.package
            && (entry.default_features || has_defaults == Some(false))
            && features.all(|own| entry.features.iter().any(|feature| feature == own))
    }

    /// Dependency line for a Core.
    pub(super) fn required(&self, package: &str) -> String {
        match self.shared.contains_key(package) {
            true => format!("{package}.workspace = true"),
            false => format!("{package} = {{ path = \"{}\" }}", self.path_of(package)),
        }
    }

    /// Dependency line for a module that only the static variant links.
    pub(super) fn optional(&self, package: &str) -> String {
        match self.shared.contains_key(package) {
            true => format!("{package} = {{ workspace = true, optional = true }}"),
            false => format!(
                "{package} = {{ path = \"{}\", optional = true }}",
                self.path_of(package)
            ),
        }
    }

    fn path_of(&self, package: &str) -> String {
        let found = self.workspace.find(package);
        let folder = found.map(|id| self.workspace[id].source.directory.as_path());
        folder.map_or_else(String::new, |folder| self.relative(folder))
    }

    fn relative(&self, to: &Path) -> String {
        relative_path(self.folder, to)
    }
}
