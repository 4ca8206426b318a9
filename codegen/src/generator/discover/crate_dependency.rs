//! `CrateDependency`, one dependency of a package.

use std::path::{Path, PathBuf};

use super::DependencyKind;

/// A line of a dependency table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CrateDependency {
    /// Name of the package.
    pub package: String,
    /// Table that holds the dependency.
    pub kind: DependencyKind,
    /// Name in the table, if it differs from the package's.
    pub rename: Option<String>,
    /// Version requirement, as cargo writes it.
    pub requirement: String,
    /// Whether the dependency is optional, so that a feature must enable it.
    pub optional: bool,
    /// Platforms, as a target expression; `None` for all.
    pub target: Option<String>,
    /// Folder of a path dependency.
    pub path: Option<PathBuf>,
    /// Features that the entry enables beside the default ones.
    pub features: Vec<String>,
    /// Whether it enables the default features.
    pub default_features: bool,
    /// Index of the registry, if that is another one than crates.io.
    pub registry: Option<String>,
    /// Repository with branch, tag or revision, as in `git+https://example.org/ruler?tag=v1`, of a git dependency.
    pub git: Option<String>,
}

impl CrateDependency {
    /// Name by which a feature enables the dependency.
    #[must_use]
    pub fn key(&self) -> &str {
        self.rename.as_deref().unwrap_or(&self.package)
    }

    /// The line of a dependency table that stands for the same crate with the same features, in a manifest from which paths count as
    /// `path` gives them.
    #[must_use]
    pub fn line(&self, path: impl Fn(&Path) -> String) -> String {
        let pair = |key: &str, value: &str| format!("{key} = {value:?}");
        let mut entry = Vec::new();
        if self.rename.is_some() {
            entry.push(pair("package", &self.package));
        }
        if let Some(folder) = &self.path {
            entry.push(pair("path", &path(folder)));
        }
        if let Some((repository, references)) = self.repository() {
            entry.push(pair("git", repository));
            entry.extend(references.iter().map(|(key, value)| pair(key, value)));
        }
        let is_placed = self.path.is_some() || self.git.is_some();
        // Any version will do where the place says which one it is.
        if self.requirement != "*" || !is_placed {
            entry.push(pair("version", &self.requirement));
        }
        if let Some(index) = &self.registry {
            entry.push(pair("registry-index", index));
        }
        let has_more = entry.len() > 1 || !self.default_features || !self.features.is_empty();
        if !has_more && !is_placed {
            return format!("{} = {:?}", self.key(), self.requirement);
        }
        if !self.default_features {
            entry.push("default-features = false".to_owned());
        }
        if !self.features.is_empty() {
            entry.push(format!("features = {:?}", self.features));
        }
        format!("{} = {{ {} }}", self.key(), entry.join(", "))
    }

    /// Address of the repository, and what of it is meant, by the keys of an entry.
    fn repository(&self) -> Option<(&str, Vec<(&str, &str)>)> {
        let git = self.git.as_deref()?;
        let git = git.strip_prefix("git+").unwrap_or(git);
        let git = git.split_once('#').map_or(git, |(git, _)| git);
        let Some((address, query)) = git.split_once('?') else {
            return Some((git, Vec::new()));
        };
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let known = pairs.filter(|(key, _)| ["branch", "tag", "rev"].contains(key));
        Some((address, known.collect()))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::CrateDependency;
    use crate::generator::discover::DependencyKind;

    fn line(change: impl Fn(&mut CrateDependency)) -> String {
        let mut entry = CrateDependency {
            package: "ruler".to_owned(),
            kind: DependencyKind::Normal,
            rename: None,
            requirement: "^1".to_owned(),
            optional: false,
            target: None,
            path: None,
            features: Vec::new(),
            default_features: true,
            registry: None,
            git: None,
        };
        change(&mut entry);
        let line = entry.line(|folder: &Path| format!("../{}", folder.display()));
        assert!(line.parse::<toml::Table>().is_ok(), "{line}");
        line
    }

    #[test]
    fn an_entry_names_the_same_crate() {
        assert_eq!(line(|_| ()), "ruler = \"^1\"");
        assert_eq!(
            line(|entry| entry.requirement = "*".to_owned()),
            "ruler = \"*\""
        );
        assert_eq!(
            line(|entry| {
                entry.rename = Some("yard".to_owned());
                entry.default_features = false;
                entry.features = vec!["long".to_owned(), "thin".to_owned()];
            }),
            "yard = { package = \"ruler\", version = \"^1\", default-features = false, features = [\"long\", \"thin\"] }"
        );
        assert_eq!(
            line(|entry| {
                entry.path = Some("vendor/ruler".into());
                entry.requirement = "*".to_owned();
            }),
            "ruler = { path = \"../vendor/ruler\" }"
        );
        assert_eq!(
            line(|entry| {
                entry.git = Some("git+https://example.org/ruler?tag=v1".to_owned());
                entry.requirement = "*".to_owned();
            }),
            "ruler = { git = \"https://example.org/ruler\", tag = \"v1\" }"
        );
        assert_eq!(
            line(|entry| entry.registry = Some("sparse+https://example.org/".to_owned())),
            "ruler = { version = \"^1\", registry-index = \"sparse+https://example.org/\" }"
        );
    }
}
