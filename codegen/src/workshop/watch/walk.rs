//! `Walk`.

use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use super::Sources;
use super::sources::{is_foreign, is_passing};

/// The files and folders that the sources consist of now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Walk {
    /// Files that count, missing ones included.
    pub(super) files: BTreeSet<PathBuf>,
    /// Files of packages that do not count; empty unless they were asked for.
    pub(super) others: Vec<PathBuf>,
    /// Folders that have to be watched so that no change is missed, missing ones included.
    pub(super) folders: BTreeSet<PathBuf>,
}

impl Walk {
    /// Lists the sources; with the other files of packages if `is_wide`.
    pub(super) fn of(sources: &Sources, is_wide: bool) -> Self {
        let mut walk = Self {
            files: sources.files.clone(),
            ..Self::default()
        };
        let mut roots: BTreeSet<_> = sources.rust.union(&sources.whole).cloned().collect();
        if is_wide {
            roots.extend(sources.packages.iter().cloned());
        }
        let mut known = BTreeSet::new();
        for root in roots {
            walk.add(root, sources, is_wide, &mut known);
        }
        let parents = sources.files.iter().filter_map(|file| file.parent());
        // A folder that is removed or renamed is told by the one that it lies in.
        let above = sources.packages.iter().filter_map(|path| path.parent());
        // What the workspace lies in is others', such as a folder for temporary files.
        let is_ours = |folder: &&Path| !sources.root.starts_with(folder) || sources.root == *folder;
        let folders = parents.chain(above).filter(is_ours);
        walk.folders.extend(folders.map(Path::to_owned));
        walk
    }

    /// Adds a folder and all in it. A link to a folder may lead back to one that was visited.
    fn add(
        &mut self,
        folder: PathBuf,
        sources: &Sources,
        is_wide: bool,
        known: &mut BTreeSet<PathBuf>,
    ) {
        let entries = fs::read_dir(&folder);
        let is_new = self.folders.insert(folder);
        if !is_new {
            return;
        }
        for entry in entries.into_iter().flatten().flatten() {
            let path = entry.path();
            if is_folder(&entry, known) {
                if path != sources.target && !is_foreign(&path) {
                    self.add(path, sources, is_wide, known);
                }
            } else if sources.count(&path) {
                self.files.insert(path);
            } else if is_wide && !is_passing(&path) {
                self.others.push(path);
            }
        }
    }
}

fn is_folder(entry: &DirEntry, known: &mut BTreeSet<PathBuf>) -> bool {
    match entry.file_type() {
        Ok(kind) if kind.is_symlink() => {
            let path = entry.path();
            path.is_dir() && fs::canonicalize(&path).is_ok_and(|place| known.insert(place))
        }
        Ok(kind) => kind.is_dir(),
        Err(_) => false,
    }
}
