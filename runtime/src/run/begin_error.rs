//! Why an App does not begin.
use crate::fault::Fault;
use crate::registry::StartError;

/// The App or its modules refuse to start.
pub(super) const REFUSED: u8 = 1;

/// A panic, as the standard library has it.
pub(super) const PANICKED: u8 = 101;

/// Why an App does not begin.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(super) enum BeginError {
    /// Its modules do not start, or it does not take over what was left for it.
    #[error("{app} cannot start: {source}")]
    Start {
        /// Package name.
        app: &'static str,
        source: StartError,
    },
    /// Its own `initialize` refuses.
    #[error("{app}: {reason}")]
    Refused {
        /// Package name.
        app: &'static str,
        /// In its author's own words.
        reason: String,
    },
    /// Its own `initialize` panics.
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
