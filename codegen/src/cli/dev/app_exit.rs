//! How an App has ended.

use std::process::{ExitCode, ExitStatus};

/// How an App has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AppExit {
    status: ExitStatus,
}

impl AppExit {
    /// By what the system says.
    pub(super) fn new(status: ExitStatus) -> Self {
        Self { status }
    }

    /// For people.
    pub(super) fn text(self) -> String {
        match self.status.code() {
            Some(code) => format!("ended with exit code {code}"),
            None => format!("was ended by a {}", self.status),
        }
    }

    /// Whether nothing was wrong.
    pub(super) fn is_success(self) -> bool {
        self.status.success()
    }

    /// The exit code to pass on; 1 if there is none that fits.
    pub(super) fn code(self) -> ExitCode {
        let code = self.status.code().and_then(|code| u8::try_from(code).ok());
        ExitCode::from(code.unwrap_or(1))
    }
}
