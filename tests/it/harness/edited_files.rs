//! Files that are put back.
use std::fs;
use std::path::{Path, PathBuf};

use super::Edit;

/// Edited files of a workspace; when it is dropped, also because a test fails, they are what they were before.
#[derive(Debug)]
pub(crate) struct EditedFiles {
    before: Vec<(PathBuf, String)>,
}

impl EditedFiles {
    /// Edits files under `root`.
    #[track_caller]
    pub(super) fn new(root: &Path, edits: &[Edit]) -> Self {
        let mut edited = Self { before: Vec::new() };
        for edit in edits {
            let path = root.join(edit.file);
            let text = fs::read_to_string(&path).unwrap();
            let changed = edit.of(&text);
            edited.before.push((path.clone(), text));
            fs::write(path, changed).unwrap();
        }
        edited
    }
}

impl Drop for EditedFiles {
    fn drop(&mut self) {
        for (path, text) in self.before.drain(..).rev() {
            fs::write(path, text).unwrap();
        }
    }
}
