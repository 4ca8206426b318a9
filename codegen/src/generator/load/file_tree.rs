//! `FileTree`.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Questions;
use super::question_kind::QuestionKind;

/// A source of files: the disk, or texts held in memory.
#[derive(Clone, Debug)]
pub enum FileTree {
    /// Files on disk, read when they are asked for.
    Disk,
    /// The same, with a note of every question and answer.
    Noted(Questions),
    /// Files in memory, as texts by path; for tests.
    Memory(BTreeMap<PathBuf, String>),
}

impl FileTree {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// If there is no such file, or if it cannot be read as UTF-8.
    pub fn read(&self, path: &Path) -> io::Result<String> {
        match self {
            Self::Disk => fs::read_to_string(path),
            Self::Noted(questions) => {
                let text = fs::read_to_string(path);
                questions.note_text(path, &text);
                text
            }
            Self::Memory(files) => files
                .get(path)
                .cloned()
                .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no such file")),
        }
    }

    /// Asks the disk once more what a run has asked, by its questions as text; `None` if that is none.
    #[must_use]
    pub fn asked_again(text: &str) -> Option<Questions> {
        let questions = Questions::default();
        let tree = Self::Noted(questions.clone());
        for (kind, path) in Questions::read(text)? {
            match kind {
                QuestionKind::Text => drop(tree.read(path)),
                QuestionKind::Files => drop(tree.files_in(path)),
                QuestionKind::Presence => _ = tree.has(path),
            }
        }
        Some(questions)
    }

    /// Lists the files directly in a folder, sorted; empty if there is no such folder.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn files_in(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut files = match self {
            Self::Disk | Self::Noted(_) => on_disk(folder)?,
            Self::Memory(files) => {
                let paths = files.keys().cloned();
                paths.filter(|path| path.parent() == Some(folder)).collect()
            }
        };
        files.sort();
        if let Self::Noted(questions) = self {
            questions.note_files(folder, &files);
        }
        Ok(files)
    }

    /// Whether the file exists.
    #[must_use]
    pub fn has(&self, path: &Path) -> bool {
        match self {
            Self::Disk => path.is_file(),
            Self::Noted(questions) => {
                let is_there = path.is_file();
                questions.note_presence(path, is_there);
                is_there
            }
            Self::Memory(files) => files.contains_key(path),
        }
    }
}

fn on_disk(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files.push(entry.path());
        }
    }
    Ok(files)
}
