//! Why an App cannot be launched.
use crate::fault::Fault;
use crate::loader::LoadError;
use crate::store_files::StoreError;

/// Why a launcher cannot load or run an App.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(super) enum LaunchError {
    /// The store cannot be read, or does not have the App.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The App is not fit to be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The first generation of the App is not fit to be loaded.
    #[error("{app}: {source}")]
    First {
        /// Package name.
        app: String,
        source: Box<LaunchError>,
    },
    /// The App's copy of this crate has panicked.
    #[error(transparent)]
    Faulted(#[from] Box<Fault>),
    /// The App will not begin or hand its state over, in its own words.
    #[error("{0}")]
    Refused(String),
    /// The thread that loads an App has panicked.
    #[error("it panicked while it was loaded")]
    Panicked,
}
