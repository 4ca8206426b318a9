//! A change of a source file.

/// One piece of text in a file put in the place of another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edit {
    /// The file, relative to the workspace.
    pub(crate) file: &'static str,
    /// What stands there.
    pub(crate) from: &'static str,
    /// What shall stand there.
    pub(crate) to: &'static str,
}

impl Edit {
    /// Replaces `from` by `to` in `file`.
    pub(crate) const fn new(file: &'static str, from: &'static str, to: &'static str) -> Self {
        Self { file, from, to }
    }

    /// The text after the edit.
    #[track_caller]
    pub(crate) fn of(&self, text: &str) -> String {
        assert!(
            text.matches(self.from).count() == 1,
            "{:?} does not stand once in {}",
            self.from,
            self.file
        );
        text.replace(self.from, self.to)
    }
}
