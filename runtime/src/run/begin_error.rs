//! `BeginError`, with the exit codes of a program.
use crate::fault::Fault;
use crate::registry::StartError;

/// Exit code if the App or its modules refuse to start.
pub(super) const REFUSED: u8 = 1;

/// Exit code of a panic, the one that the standard library uses.
pub(super) const PANICKED: u8 = 101;

/// Why an App cannot begin.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(super) enum BeginError {
    /// Its modules do not start, or the saved state does not fit.
    #[error("{app} cannot start: {source}")]
    Start {
        /// Package name of the App.
        app: &'static str,
        source: StartError,
    },
    /// The App's own `initialize` or `start` refuses.
    #[error("{app}: {reason}")]
    Refused {
        /// Package name of the App.
        app: &'static str,
        /// Message of the App's author.
        reason: String,
    },
    /// The App's own `initialize` or `start` panicked.
    #[error(transparent)]
    Faulted(Box<Fault>),
}

impl BeginError {
    /// Exit code of the program.
    pub(super) const fn exit_code(&self) -> u8 {
        match self {
            Self::Start { .. } | Self::Refused { .. } => REFUSED,
            Self::Faulted(_) => PANICKED,
        }
    }
}
