//! `Answer`: exit code and output of a command.

use std::process::Output;

use serde_json::Value;

/// Exit code and output of a command that has ended.
pub(crate) struct Answer {
    /// Exit code; `None` if a signal ended the command.
    pub(crate) code: Option<i32>,
    /// Text of the standard output.
    pub(crate) output: String,
    /// Text of the standard error stream.
    pub(crate) errors: String,
}

impl Answer {
    /// Decodes the output of a process.
    pub(crate) fn new(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            output: String::from_utf8_lossy(&output.stdout).into_owned(),
            errors: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The same if it ended with this exit code.
    #[track_caller]
    pub(crate) fn ended_with(self, code: i32) -> Self {
        let Self { output, errors, .. } = &self;
        assert_eq!(
            self.code,
            Some(code),
            "output:\n{output}\nerrors:\n{errors}"
        );
        self
    }

    /// The one JSON object on the standard output.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.output).unwrap()
    }
}
