//! `ModPlace`, the folders in which child modules are looked up.

use std::path::{Path, PathBuf};

/// The folders that decide where `mod name;` looks.
#[derive(Clone)]
pub(crate) struct ModPlace {
    /// Where `#[path]` on a child is relative to.
    pub(crate) path_base: PathBuf,
    /// Where `name.rs` and `name/mod.rs` are looked for.
    pub(crate) children: PathBuf,
}

impl ModPlace {
    /// The place of a crate root, a `mod.rs`, or a file that was named by `#[path]`.
    pub(crate) fn of_root(file: &Path) -> Self {
        let folder = file.parent().unwrap_or(Path::new("")).to_path_buf();
        Self {
            path_base: folder.clone(),
            children: folder,
        }
    }

    /// The place of `name.rs`, whose children lie in the folder `name` beside it.
    fn of_sibling(file: &Path) -> Self {
        let folder = file.parent().unwrap_or(Path::new(""));
        Self {
            path_base: folder.to_path_buf(),
            children: file.with_extension(""),
        }
    }

    /// The place inside the inline module `name`, which `#[path]` may put elsewhere.
    pub(crate) fn inline(&self, name: &str, path: Option<&str>) -> Self {
        let folder = match path {
            Some(path) => self.path_base.join(path),
            None => self.children.join(name),
        };
        Self {
            path_base: folder.clone(),
            children: folder,
        }
    }

    /// The files that `mod name;` may mean, each with the place of its own children.
    pub(crate) fn candidates(&self, name: &str, path: Option<&str>) -> Vec<(PathBuf, Self)> {
        if let Some(path) = path {
            let file = self.path_base.join(path);
            let place = Self::of_root(&file);
            return vec![(file, place)];
        }
        let sibling = self.children.join(format!("{name}.rs"));
        let folder = self.children.join(name).join("mod.rs");
        let places = (Self::of_sibling(&sibling), Self::of_root(&folder));
        vec![(sibling, places.0), (folder, places.1)]
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::ModPlace;

    fn files(place: &ModPlace, name: &str, path: Option<&str>) -> Vec<PathBuf> {
        let candidates = place.candidates(name, path).into_iter();
        candidates.map(|(file, _)| file).collect()
    }

    #[test]
    fn follows_the_rules_of_rust() {
        let root = ModPlace::of_root(Path::new("/c/src/lib.rs"));
        let expected = ["/c/src/a.rs", "/c/src/a/mod.rs"].map(PathBuf::from);
        assert_eq!(files(&root, "a", None), expected);

        let (_, sibling) = root.candidates("a", None).remove(0);
        let expected = ["/c/src/a/b.rs", "/c/src/a/b/mod.rs"].map(PathBuf::from);
        assert_eq!(files(&sibling, "b", None), expected);
        assert_eq!(
            files(&sibling, "b", Some("x.rs")),
            [PathBuf::from("/c/src/x.rs")]
        );

        let inline = sibling.inline("i", None);
        assert_eq!(
            files(&inline, "b", Some("x.rs")),
            [PathBuf::from("/c/src/a/i/x.rs")]
        );
    }
}
