//! `ReadFiles`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The files that cargo's last build has read, and the folders of which it takes every file for an input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ReadFiles {
    /// Paths that were read or looked for.
    pub files: BTreeSet<PathBuf>,
    /// Packages whose build script names no inputs, so that cargo takes all files of the package for such.
    pub packages: BTreeSet<PathBuf>,
}

impl ReadFiles {
    /// Adds what went into `output`, a library or program: cargo lists it in a file beside the output, the inputs of all
    /// path dependencies and what their build scripts name included. Nothing is added if that file is missing.
    pub(crate) fn add_output(&mut self, output: &Path) {
        self.files
            .extend(inputs_of(&output.with_extension("d"), Path::new("")));
    }

    /// Adds the package in `folder`, whose build script has written `output`, unless the script names its inputs.
    pub(crate) fn add_script(&mut self, folder: &Path, output: &Path) {
        let text = fs::read_to_string(output).unwrap_or_default();
        let mut lines = text.lines();
        let names_inputs = lines.any(|line| {
            let directive = line.strip_prefix("cargo::");
            let directive = directive.or_else(|| line.strip_prefix("cargo:"));
            directive.is_some_and(|rest| rest.starts_with("rerun-if-"))
        });
        if !names_inputs {
            self.packages.insert(folder.to_owned());
        }
    }
}

/// The inputs that a dep-info file lists, in which relative paths count from `folder`; none if the file is missing.
pub(crate) fn inputs_of(dep_info: &Path, folder: &Path) -> BTreeSet<PathBuf> {
    let text = fs::read_to_string(dep_info).unwrap_or_default();
    let rules = text.lines().filter(|line| !line.starts_with('#'));
    let paths = rules.flat_map(prerequisites);
    paths.map(|path| plain(&folder.join(path))).collect()
}

/// The path without `..`, as the watcher names it.
fn plain(path: &Path) -> PathBuf {
    if !path.components().any(|part| part == Component::ParentDir) {
        return path.to_owned();
    }
    let mut short = PathBuf::new();
    for part in path.components() {
        if part == Component::ParentDir {
            short.pop();
        } else {
            short.push(part);
        }
    }
    // Behind a link `..` leads elsewhere.
    match (fs::canonicalize(&short), fs::canonicalize(path)) {
        (Ok(one), Ok(other)) if one != other => other,
        _ => short,
    }
}

/// The paths behind the colon of a rule of `make`, in which blanks stand behind a backslash.
fn prerequisites(rule: &str) -> Vec<PathBuf> {
    let Some((_, list)) = rule.split_once(": ") else {
        return Vec::new();
    };
    let mut paths = Vec::new();
    let mut path = String::new();
    for part in list.split(' ') {
        match part.strip_suffix('\\') {
            Some(before) => {
                path += before;
                path.push(' ');
            }
            None => {
                path += part;
                paths.push(PathBuf::from(std::mem::take(&mut path)));
            }
        }
    }
    paths.retain(|path| !path.as_os_str().is_empty());
    paths
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{ReadFiles, prerequisites};

    #[test]
    fn blanks_in_paths_are_read() {
        let found =
            prerequisites("/t/with\\ blank/libx.so: /w/a.rs /w/two\\ blanks\\ here.txt /w/b.rs");
        let expected = ["/w/a.rs", "/w/two blanks here.txt", "/w/b.rs"].map(PathBuf::from);
        assert_eq!(found, expected);
        assert!(prerequisites("").is_empty());
    }

    #[test]
    fn a_script_that_names_nothing_reads_its_package() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let output = folder.path().join("output");
        let mut read = ReadFiles::default();
        for text in [
            "cargo:rerun-if-env-changed=X\n",
            "cargo::rerun-if-changed=a.txt\n",
        ] {
            fs::write(&output, text).expect("a file can be written");
            read.add_script(Path::new("/w/a"), &output);
        }
        fs::write(&output, "cargo::rustc-env=A=1\n").expect("a file can be written");
        read.add_script(Path::new("/w/b"), &output);
        let packages: Vec<_> = read.packages.into_iter().collect();
        assert_eq!(packages, [PathBuf::from("/w/b")]);
    }
}
