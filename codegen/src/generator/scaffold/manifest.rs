//! `Dependencies`, the lines of a new manifest.

use std::path::Path;

use toml::Table;

use super::ScaffoldError;
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
        Ok(match &entry.path {
            Some(path) => format!("keyway = {{ path = \"{}\" }}", self.relative(path)),
            None => format!("keyway = \"{}\"", entry.requirement),
        })
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
