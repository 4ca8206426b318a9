//! `Answer`: exit code and output of a command.

use std::process::Command;

use serde_json::Value;

/// Exit code and output of a command that has ended.
#[derive(Debug)]
pub(crate) struct Answer {
    code: Option<i32>,
    /// Text of the standard output.
    pub(crate) output: String,
    /// Text of the standard error stream.
    pub(crate) errors: String,
}

impl Answer {
    /// Runs a command to its end.
    pub(crate) fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            code: output.status.code(),
            output: String::from_utf8_lossy(&output.stdout).into_owned(),
            errors: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The same if it ended with this exit code.
    #[track_caller]
    pub(crate) fn ended_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// It failed, and says so with these words, of which one is the remedy.
    #[track_caller]
    pub(crate) fn failed_with(self, words: &[&str]) {
        let answer = self.ended_with(1);
        for word in words {
            assert!(
                answer.errors.contains(word),
                "no {word:?} in {}",
                answer.errors
            );
        }
    }

    /// The one JSON object on the standard output.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.output).unwrap()
    }
}
