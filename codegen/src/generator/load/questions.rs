//! `Questions`, what a run asked of the disk.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use keyway::store::Digest;

use super::question_kind::QuestionKind;

/// The questions that a run asked of the disk, with one digest over all answers. What a run makes depends on the description
/// of the workspace and on these answers alone: where they are the same again, so is what it makes. Whole contents count, so
/// that no time stamp can deceive.
#[derive(Clone, Debug, Default)]
pub struct Questions(Arc<Mutex<Noted>>);

#[derive(Debug, Default)]
struct Noted {
    asked: Vec<(QuestionKind, PathBuf)>,
    answers: Vec<u8>,
}

impl Questions {
    /// The questions as text, one a line; `None` if a path cannot stand in a line.
    #[must_use]
    pub fn to_text(&self) -> Option<String> {
        let noted = self.lock();
        let mut text = String::new();
        for (kind, path) in &noted.asked {
            let (_, word) = QuestionKind::ALL.iter().find(|(other, _)| other == kind)?;
            let path = path.to_str().filter(|path| !path.contains('\n'))?;
            text += word;
            text += path;
            text.push('\n');
        }
        Some(text)
    }

    /// The questions in such a text; `None` if it is none.
    pub(super) fn read(text: &str) -> Option<Vec<(QuestionKind, &Path)>> {
        let lines = text.lines().map(|line| {
            let mut kinds = QuestionKind::ALL.iter();
            kinds.find_map(|(kind, word)| Some((*kind, Path::new(line.strip_prefix(word)?))))
        });
        lines.collect()
    }

    /// The digest over all answers, and over `others` before them.
    #[must_use]
    pub fn digest(&self, others: &[&[u8]]) -> Digest {
        let mut all = Vec::new();
        for other in others {
            append(&mut all, other);
        }
        all.extend_from_slice(&self.lock().answers);
        Digest::of(&all)
    }

    pub(super) fn note_text(&self, path: &Path, text: &io::Result<String>) {
        let mut noted = self.note(QuestionKind::Text, path);
        match text {
            Ok(text) => append(&mut noted.answers, text.as_bytes()),
            Err(error) => append(&mut noted.answers, error.to_string().as_bytes()),
        }
        noted.answers.push(u8::from(text.is_ok()));
    }

    pub(super) fn note_files(&self, folder: &Path, files: &[PathBuf]) {
        let mut noted = self.note(QuestionKind::Files, folder);
        for file in files {
            append(&mut noted.answers, file.as_os_str().as_encoded_bytes());
        }
        append(&mut noted.answers, b"");
    }

    pub(super) fn note_presence(&self, path: &Path, is_there: bool) {
        let mut noted = self.note(QuestionKind::Presence, path);
        noted.answers.push(u8::from(is_there));
    }

    fn note(&self, kind: QuestionKind, path: &Path) -> MutexGuard<'_, Noted> {
        let mut noted = self.lock();
        noted.asked.push((kind, path.to_owned()));
        noted
    }

    fn lock(&self) -> MutexGuard<'_, Noted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Appends bytes with their number in front, so that the end of each is told.
fn append(all: &mut Vec<u8>, bytes: &[u8]) {
    all.extend_from_slice(&bytes.len().to_le_bytes());
    all.extend_from_slice(bytes);
}
