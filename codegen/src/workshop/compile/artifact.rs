//! `Artifact`, the files that cargo made of one package.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use keyway::store::CrateBuild;

use super::BuildError;

/// The files that cargo made of one package, as far as Keyway needs them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Artifact {
    /// Path of the cdylib, if the package has one.
    pub library: Option<PathBuf>,
    /// Paths of the programs, by the name of their target.
    pub executables: BTreeMap<String, PathBuf>,
    /// Builds of the library as a dependency, by file stem.
    pub crates: BTreeMap<String, CrateBuild>,
    /// Path of the file with what the package's build script has written, if it has one.
    pub script_output: Option<PathBuf>,
}

impl Artifact {
    /// The program of `package`: the one of that name, else the only one.
    ///
    /// # Errors
    /// If there is none, or several of other names.
    pub(crate) fn executable(&self, package: &str) -> Result<&Path, BuildError> {
        if let Some(own) = self.executables.get(package) {
            return Ok(own);
        }
        let mut all = self.executables.values();
        match (all.next(), all.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(BuildError::NoExecutable {
                package: package.to_owned(),
                found: self.executables.keys().cloned().collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Artifact;

    fn artifact(names: &[&str]) -> Artifact {
        let executables = names.iter().map(|name| ((*name).to_owned(), name.into()));
        Artifact {
            library: None,
            crates: BTreeMap::new(),
            script_output: None,
            executables: executables.collect(),
        }
    }

    #[test]
    fn the_program_of_the_packages_name_comes_first() {
        let chosen = |names: &[&str]| artifact(names).executable("orrery").map(Into::into).ok();
        assert_eq!(chosen(&["editor", "orrery"]), Some("orrery".into()));
        assert_eq!(chosen(&["editor"]), Some("editor".into()));
        assert_eq!(chosen(&["editor", "viewer"]), None::<std::path::PathBuf>);
        assert_eq!(chosen(&[]), None);
    }
}
