//! `LaunchError`, the end of a launcher's run.
use crate::fault::Fault;
use crate::loader::LoadError;
use crate::store_files::StoreError;
use crate::trust::TrustError;

/// Why a launcher cannot load or run an App.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(super) enum LaunchError {
    /// The store cannot be read, or does not have the App.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The set is not one that the launcher trusts.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// The App's build was refused.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The first build of the App was refused, so that there is nothing to run.
    #[error("{app}: {source}")]
    First {
        /// Package name of the App.
        app: String,
        source: Box<LaunchError>,
    },
    /// The App's copy of the runtime panicked.
    #[error(transparent)]
    Faulted(#[from] Box<Fault>),
    /// The App refused to begin or to hand its state over; the text is the App's own.
    #[error("{0}")]
    Refused(String),
    /// The thread that loads an App panicked.
    #[error("the library of the App panicked while it was loaded; see what it printed")]
    Panicked,
}
