//! `SwapError`, a refused swap.
use crate::command_line::command;
use crate::loader::LoadError;
use crate::store_files::StoreError;

/// Why a candidate cannot take a seat over.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum SwapError {
    /// The Plan has no such candidate for that Core.
    #[error("{system} is no candidate for {core} in {app}; see {}", command(&format!("explain {app}")))]
    NotCandidate {
        system: String,
        core: String,
        app: String,
    },
    /// The System is the live one already.
    #[error("{system} serves {core} already")]
    Serving { system: String, core: String },
    /// The System's build is quarantined.
    #[error(
        "{system} is quarantined and stays out, since: {reason}; change it and publish it again, or run {}",
        command(&format!("quarantine clear {system}"))
    )]
    Quarantined { system: String, reason: String },
    /// The store has no build of the System.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The System's build was refused.
    #[error(transparent)]
    Load(#[from] LoadError),
}
