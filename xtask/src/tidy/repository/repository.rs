//! `Repository`, all texts of a workspace.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::list_files::list_files;
use super::{RepositoryFile, RustFile};
use crate::task_error::TaskError;
use keyway_codegen::generator::discover::Workspace;

/// The texts of a workspace, and the parts of cargo's description that rules need.
#[derive(Clone, Default)]
pub(crate) struct Repository {
    /// Folder of the workspace; empty for one held in memory.
    pub(crate) root: PathBuf,
    /// All text files, sorted by path.
    pub(crate) files: Vec<RepositoryFile>,
    /// The Rust files among them, parsed, without those that [are out of bounds](Self::is_out_of_bounds).
    pub(crate) rust: Vec<RustFile>,
    /// The root files of all libraries and programs of the workspace's members.
    pub(crate) crate_roots: BTreeSet<String>,
    /// Package names of the members.
    pub(crate) packages: BTreeSet<String>,
}

impl Repository {
    /// Reads the files of a workspace. Files that are no UTF-8 text are passed over.
    ///
    /// # Errors
    /// If a folder or file cannot be read.
    pub(crate) fn read(workspace: &Workspace) -> Result<Self, TaskError> {
        let mut files = Vec::new();
        for path in list_files(&workspace.root)? {
            let bytes = fs::read(workspace.root.join(&path)).map_err(TaskError::file(&path))?;
            if let Ok(text) = String::from_utf8(bytes) {
                let path = slashed(&path);
                files.push(RepositoryFile { path, text });
            }
        }
        let roots = workspace.crates.iter().flat_map(|member| {
            let library = member.library.iter().map(|library| &library.path);
            library.chain(member.binaries.iter().map(|binary| &binary.path))
        });
        let relative = |path: &PathBuf| slashed(path.strip_prefix(&workspace.root).unwrap_or(path));
        let packages = workspace.crates.iter().map(|member| member.package.clone());
        Ok(Self {
            root: workspace.root.clone(),
            crate_roots: roots.map(relative).collect(),
            packages: packages.collect(),
            ..Self::of(files)
        })
    }

    /// A repository of these files.
    #[must_use]
    pub(crate) fn of(files: Vec<RepositoryFile>) -> Self {
        let rust = files
            .iter()
            .filter(|file| file.path.ends_with(".rs") && !Self::is_out_of_bounds(&file.path))
            .filter_map(RustFile::parse)
            .collect();
        Self {
            files,
            rust,
            ..Self::default()
        }
    }

    /// Whether a file does not ship and may do what the rules forbid: the benchmarks, whose peers need unsafe calls, and
    /// fixtures, which are wrong on purpose.
    #[must_use]
    pub(crate) fn is_out_of_bounds(path: &str) -> bool {
        path.starts_with("tests/benches/")
            || path
                .split('/')
                .any(|folder| matches!(folder, "fixtures" | "ui"))
    }

    /// The folders of all root files, of crates of other workspaces and of procedural macros as well.
    #[must_use]
    pub(crate) fn crate_folders(&self) -> BTreeSet<String> {
        let known = self.crate_roots.iter().map(String::as_str);
        let paths = self.rust.iter().map(|file| file.file.path.as_str());
        let roots =
            paths.filter(|path| path.ends_with("src/lib.rs") || path.ends_with("src/main.rs"));
        let folders = known.chain(roots).filter_map(|root| root.rsplit_once('/'));
        folders.map(|(folder, _)| folder.to_owned()).collect()
    }

    /// The file at `path`.
    #[must_use]
    pub(crate) fn file(&self, path: &str) -> Option<&RepositoryFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Replaces the text of a file that is no Rust source.
    pub(crate) fn put(&mut self, path: &str, text: String) {
        self.files.retain(|file| file.path != path);
        let path = path.to_owned();
        self.files.push(RepositoryFile { path, text });
        self.files.sort();
    }

    /// Whether there is a file or folder at `path`.
    #[must_use]
    pub(crate) fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let is_below = |file: &RepositoryFile| {
            file.path
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.files.iter().any(is_below)
    }
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
