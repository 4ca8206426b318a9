//! `CrateText`.

use std::path::Path;

use crate::generator::parse::ParsedWorkspace;

/// The texts of a crate that is written to be built at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrateText {
    /// Package name.
    pub package: String,
    /// Packages of the workspace that it depends on, beside `keyway`.
    pub dependencies: Vec<String>,
    /// Text of `src/lib.rs` or `src/main.rs`.
    pub source: String,
}

impl CrateText {
    /// The table `[dependencies]`, with the paths as `path` gives them.
    pub fn dependencies(
        &self,
        workspace: &ParsedWorkspace,
        path: impl Fn(&Path) -> String,
    ) -> String {
        let mut lines = "[dependencies]\n".to_owned();
        let members = workspace.crates.iter();
        let keyway = members.filter_map(|member| member.source.dependency("keyway"));
        if let Some(entry) = keyway.into_iter().next() {
            lines += &match &entry.path {
                Some(folder) => format!("keyway = {{ path = {:?} }}\n", path(folder)),
                None => format!("keyway = {:?}\n", entry.requirement),
            };
        }
        for package in &self.dependencies {
            if let Some(id) = workspace.find(package) {
                let folder = path(&workspace[id].source.directory);
                lines += &format!("{package} = {{ path = {folder:?} }}\n");
            }
        }
        lines
    }
}
