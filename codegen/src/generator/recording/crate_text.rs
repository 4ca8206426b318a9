//! `CrateText`.

use std::path::Path;

use crate::generator::discover::CrateDependency;
use crate::generator::parse::ParsedWorkspace;

/// The texts of a crate that is written to be built at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrateText {
    /// Package name.
    pub package: String,
    /// Packages of the workspace that it depends on, beside `keyway`.
    pub dependencies: Vec<String>,
    /// Dependencies of its Core that it has as well: the crates of types that the Core lists as plain.
    pub foreign: Vec<CrateDependency>,
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
            let entry = CrateDependency {
                features: Vec::new(),
                default_features: true,
                ..entry.clone()
            };
            lines += &format!("{}\n", entry.line(&path));
        }
        for package in &self.dependencies {
            if let Some(id) = workspace.find(package) {
                let folder = path(&workspace[id].source.directory);
                lines += &format!("{package} = {{ path = {folder:?} }}\n");
            }
        }
        for entry in &self.foreign {
            lines += &format!("{}\n", entry.line(&path));
        }
        lines
    }
}
