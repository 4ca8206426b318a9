//! `Dependencies`, the lines of a new manifest, and `with_member`.

use std::path::Path;

use toml::Table;
use toml::de::DeTable;

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

/// The manifest with `member` at the end of its list, laid out as the list is; `None` if it has no such list.
#[must_use]
pub fn with_member(manifest: &str, member: &str) -> Option<String> {
    let document = DeTable::parse(manifest).ok()?;
    let workspace = document.get_ref().get("workspace")?.get_ref().as_table()?;
    let members = workspace.get("members")?;
    members.get_ref().as_array()?;
    let list = manifest.get(members.span())?;
    let end = members.span().end - 1;
    let before = manifest.get(..end)?.trim_end();
    let entry = match before.chars().next_back()? {
        '[' => format!("\"{member}\""),
        last => {
            let comma = if last == ',' { "" } else { "," };
            match before.rsplit_once('\n').filter(|_| list.contains('\n')) {
                Some((_, line)) => {
                    let indent = line.len() - line.trim_start().len();
                    let indent = &line[..indent];
                    format!("{comma}\n{indent}\"{member}\",")
                }
                None => format!("{comma} \"{member}\""),
            }
        }
    };
    Some(format!("{before}{entry}{}", &manifest[before.len()..]))
}

#[cfg(test)]
mod tests {
    use super::with_member;

    #[test]
    fn is_laid_out_as_the_list_is() {
        for (before, after) in [
            ("members = []", "members = [\"core/*\"]"),
            ("members = [\"xtask\"]", "members = [\"xtask\", \"core/*\"]"),
            (
                "members = [\"xtask\", ]",
                "members = [\"xtask\", \"core/*\" ]",
            ),
            (
                "members = [\n    \"xtask\",\n]",
                "members = [\n    \"xtask\",\n    \"core/*\",\n]",
            ),
        ] {
            let manifest = format!("[workspace]\n{before}\nresolver = \"3\"\n");
            let expected = format!("[workspace]\n{after}\nresolver = \"3\"\n");
            assert_eq!(with_member(&manifest, "core/*"), Some(expected));
        }
        assert_eq!(with_member("[workspace]\n", "core/*"), None);
    }
}
