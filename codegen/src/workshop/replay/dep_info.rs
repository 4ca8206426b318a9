//! `DepInfo`, the reverse of the compiler's dep-info files: which crates read a file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which crates read a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DepInfo {
    readers: BTreeMap<PathBuf, BTreeSet<String>>,
}

impl DepInfo {
    /// Reads the dep-info files in cargo's folder of dependencies; relative paths count from `root`.
    #[must_use]
    pub(crate) fn read(folder: &Path, root: &Path) -> Self {
        let mut info = Self::default();
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == "d")
                && let Some(stem) = path.file_stem().and_then(|stem| stem.to_str())
                && let Ok(text) = fs::read_to_string(&path)
            {
                // The hash follows the name of the crate, which has no dash.
                let reader = stem.split_once('-').map_or(stem, |(name, _)| name);
                info.add(reader, &text, root);
            }
        }
        info
    }

    /// Crates that read `file`, by their names in Rust.
    #[must_use]
    pub(crate) fn readers(&self, file: &Path) -> BTreeSet<String> {
        self.readers.get(file).cloned().unwrap_or_default()
    }

    /// Adds the entries of another folder.
    pub(super) fn extend(&mut self, other: Self) {
        for (file, readers) in other.readers {
            self.readers.entry(file).or_default().extend(readers);
        }
    }

    fn add(&mut self, reader: &str, text: &str, root: &Path) {
        // dep-info lists every input once more alone before a colon, so that `make` accepts its removal.
        for line in text.lines() {
            if let Some(name) = line.strip_suffix(':')
                && !line.starts_with('#')
            {
                let path = root.join(name.replace("\\ ", " "));
                self.readers
                    .entry(path)
                    .or_default()
                    .insert(reader.to_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::DepInfo;

    #[test]
    fn names_every_reader_of_a_file() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let note = |name: &str, text: &str| {
            fs::write(folder.path().join(name), text).expect("it can be written");
        };
        note(
            "alpha-12ab.d",
            "/t/libalpha.rlib: a/src/lib.rs /data/with\\ space.csv\n\na/src/lib.rs:\n/data/with\\ space.csv:\n# env-dep:X=1\n",
        );
        note("beta.d", "/t/libbeta.so: a/src/lib.rs\n\na/src/lib.rs:\n");
        let info = DepInfo::read(folder.path(), Path::new("/w"));
        let readers = |path: &str| {
            let readers = info.readers(Path::new(path));
            readers.into_iter().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(readers("/w/a/src/lib.rs"), "alpha beta");
        assert_eq!(readers("/data/with space.csv"), "alpha");
        assert_eq!(readers("/w/a/src/other.rs"), "");
    }
}
