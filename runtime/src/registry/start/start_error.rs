//! `StartError`, a failure to fill the seats of an App.
use crate::saved::SavedAppError;
use crate::store_files::StoreError;
use crate::trust::TrustError;

/// Why an App cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The set of modules is not one that the App trusts.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// No candidate took a required seat.
    #[error("nothing serves {core}:{}", refusals.iter().map(|(module, reason)| format!("\n  {module}: {reason}")).collect::<String>())]
    Unserved {
        /// Package name of the Core.
        core: String,
        /// Package name of each candidate and its reason, with the frames of a panic on lines of their own.
        refusals: Vec<(String, String)>,
    },
    /// A Core that the App provides itself does not begin.
    #[error("{app} does not provide {core}: {reason}")]
    Unprovided {
        /// Package name of the App.
        app: String,
        /// Package name of the Core.
        core: String,
        /// The refusal or the Fault of the ViewModel that serves it.
        reason: String,
    },
    /// The state that another process left cannot be read.
    #[error(transparent)]
    Saved(#[from] SavedAppError),
    /// A module or the App cannot restore the state that another process left for it.
    #[error("{module} cannot go on with {from}: {reason}; make it fit, or start without it")]
    Restore {
        /// Package name of the module.
        module: String,
        /// Name of the saved state: its file, or the previous build.
        from: String,
        /// Reason, with the name of the field.
        reason: String,
    },
    /// A quarantined build would replace one that runs.
    #[error(
        "{module} is quarantined and stays out, since: {reason}; change it and publish it again"
    )]
    Quarantined {
        /// Package name of the module.
        module: String,
        /// Reason of the quarantine, in one line.
        reason: String,
    },
    /// An App runs in this process already.
    #[error("the modules of {app} are loaded already; one process runs one App")]
    AlreadyStarted {
        /// Package name of the App that runs.
        app: String,
    },
}
