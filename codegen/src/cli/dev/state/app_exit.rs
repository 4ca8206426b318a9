//! The end of an App's process.

use std::process::{ExitCode, ExitStatus};

/// The end of an App's process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli::dev) enum AppExit {
    /// The process returned an exit code.
    Code(i32),
    /// A signal ended the process; the system's name of the signal.
    Signal(String),
}

impl AppExit {
    /// For the sentence that begins with the App.
    pub(in crate::cli::dev) fn text(&self) -> String {
        match self {
            Self::Code(code) => format!("ended with exit code {code}"),
            Self::Signal(signal) => format!("was ended by a {signal}"),
        }
    }

    /// Whether the exit code is 0.
    pub(super) fn is_success(&self) -> bool {
        *self == Self::Code(0)
    }

    /// The exit code to pass on; 1 for a signal, and for a code above 255 or below 0.
    pub(super) fn code(&self) -> ExitCode {
        let code = match self {
            Self::Code(code) => u8::try_from(*code).ok(),
            Self::Signal(_) => None,
        };
        ExitCode::from(code.unwrap_or(1))
    }
}

impl From<ExitStatus> for AppExit {
    fn from(status: ExitStatus) -> Self {
        match status.code() {
            Some(code) => Self::Code(code),
            None => Self::Signal(status.to_string()),
        }
    }
}
