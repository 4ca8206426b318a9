//! `SourceMap`, all texts of a run by `FileId`.

use std::path::{Path, PathBuf};

use super::{FileId, Location, Position, SourceFile};

/// Owns all texts of a run, so that diagnostics can quote them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    root: PathBuf,
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// Makes an empty map whose names are shown relative to `root`.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
            files: Vec::new(),
        }
    }

    /// Takes in a text and numbers it. The text is kept as rustc reads it: without a byte order mark, and with `\n` at the end
    /// of each line. Only what is kept may be parsed, so that places fit.
    pub fn add(&mut self, path: &Path, text: String) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2^32 files are read"));
        self.files.push(SourceFile {
            path: path.to_path_buf(),
            name: self.name(path),
            text: as_rustc_reads(text),
        });
        id
    }

    /// Display name of a path: relative to the workspace, with forward slashes.
    #[must_use]
    pub fn name(&self, path: &Path) -> String {
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        relative.to_string_lossy().replace('\\', "/")
    }

    /// Looks up a file.
    ///
    /// # Panics
    /// If the id comes from another map.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Position at which `location` begins.
    #[must_use]
    pub fn position(&self, location: Location) -> Position {
        self.file(location.file).position(location.start)
    }

    /// Text `file:line` of the position at which `location` begins.
    #[must_use]
    pub fn name_and_line(&self, location: Location) -> String {
        let line = self.position(location).line;
        format!("{}:{line}", self.file(location.file).name)
    }

    /// All files, in the order they were read.
    #[must_use]
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }
}

fn as_rustc_reads(text: String) -> String {
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    match text.contains("\r\n") {
        true => text.replace("\r\n", "\n"),
        false => text,
    }
}
