//! `SwapError`, a refused swap, or a refused change of a chain of layers.
use crate::command_line::command;
use crate::loader::LoadError;
use crate::store_files::StoreError;
use crate::trust::TrustError;

/// Why a candidate cannot take a seat over, or a layer not come or go.
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
    /// The Plan has no such layer for that Core.
    #[error("{layer} is no layer of {core} in {app}; see {}", command(&format!("explain {app}")))]
    NotLayer {
        layer: String,
        core: String,
        app: String,
    },
    /// The layer has its place.
    #[error("{layer} is in front of {core} already")]
    In { layer: String, core: String },
    /// The layer was taken out before.
    #[error("{layer} is out already")]
    Out { layer: String },
    /// The System is the live one already.
    #[error("{system} serves {core} already")]
    Serving { system: String, core: String },
    /// The module's build is quarantined.
    #[error(
        "{module} is quarantined and stays out, since: {reason}; change it and publish it again, or run {}",
        command(&format!("quarantine clear {module}"))
    )]
    Quarantined { module: String, reason: String },
    /// The current set is not one that the App trusts.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// The store has no build of the module.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The module's build was refused.
    #[error(transparent)]
    Load(#[from] LoadError),
}
