//! What a process left behind.
use std::process::Output;

/// Exit code and output of a process that has ended.
#[derive(Debug)]
pub(crate) struct Ran {
    /// The exit code; `None` if a signal ended it.
    pub(crate) code: Option<i32>,
    /// Its standard output.
    pub(crate) stdout: String,
    /// Its error stream.
    pub(crate) stderr: String,
}

impl Ran {
    pub(super) fn new(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Stops the test unless the process ended well.
    #[track_caller]
    pub(crate) fn succeeded(self) -> Self {
        self.ended_with(0)
    }

    /// Stops the test unless the exit code is `code`.
    #[track_caller]
    pub(crate) fn ended_with(self, code: i32) -> Self {
        assert!(
            self.code == Some(code),
            "exit code {:?} in place of {code}\n--- stdout\n{}\n--- stderr\n{}",
            self.code,
            self.stdout,
            self.stderr
        );
        self
    }

    /// Stops the test unless the error stream has `text` in it.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(
            self.stderr.contains(text),
            "no {text:?} in\n{}",
            self.stderr
        );
        self
    }
}
