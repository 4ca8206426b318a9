//! `QuestionKind`.

/// The questions that the load stage asks the file system of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuestionKind {
    /// The text of a file.
    Text,
    /// The files directly in a folder.
    Files,
    /// Whether there is a file.
    Presence,
}

impl QuestionKind {
    /// All kinds, each with the word in front of the path.
    pub(super) const ALL: [(Self, &'static str); 3] = [
        (Self::Text, "text "),
        (Self::Files, "files "),
        (Self::Presence, "presence "),
    ];
}
