//! Why a candidate cannot take a seat over.
use crate::loader::LoadError;
use crate::store_files::StoreError;

/// Why a candidate cannot take a seat over.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum SwapError {
    /// The Plan does not name it for that Core.
    #[error("{system} is no candidate for {core} in {app}; see `cargo xtask explain {app}`")]
    NotCandidate {
        system: String,
        core: String,
        app: String,
    },
    /// It is live.
    #[error("{system} serves {core} already")]
    Serving { system: String, core: String },
    /// The store does not have its build.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Its build is not fit to be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
}
