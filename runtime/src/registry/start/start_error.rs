//! Why an App cannot start.
use crate::saved::SavedAppError;
use crate::store_files::StoreError;

/// Why an App cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Nobody took a seat.
    #[error("nothing serves {core}:{}", refusals.iter().map(|(module, reason)| format!("\n  {module}: {reason}")).collect::<String>())]
    Unserved {
        /// Package name of the Core.
        core: String,
        /// Each candidate and why it does not.
        refusals: Vec<(String, String)>,
    },
    /// What another process has left cannot be read.
    #[error(transparent)]
    Saved(#[from] SavedAppError),
    /// A module or the App does not take over what another process has left for it.
    #[error("{module} cannot go on with {from}: {reason}; make it fit, or start without it")]
    Restore {
        /// Package name.
        module: String,
        /// What was left.
        from: String,
        /// Why not, with the name of the field.
        reason: String,
    },
    /// A build would take the place of one that runs, and is quarantined.
    #[error(
        "{module} is quarantined and stays out, since: {reason}; change it and publish it again"
    )]
    Quarantined {
        /// Package name.
        module: String,
        /// Why, in one line.
        reason: String,
    },
    /// There is an App in this process already.
    #[error("the modules of {app} are loaded already; one process runs one App")]
    AlreadyStarted {
        /// Package name of the App that runs.
        app: String,
    },
}
