//! `StartRefusal`.

use crate::arguments::ArgumentsError;
use crate::input::InputError;

/// Why the App does not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartRefusal {
    /// The command line is not understood.
    #[error(transparent)]
    Arguments(#[from] ArgumentsError),
    /// There are no bodies to start with.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The environment asks for a level that there is not.
    #[error("ORRERY_LOG is `{found}`; set it to off, error, warn, info, debug or trace")]
    LogLevel {
        /// What it asks for.
        found: String,
    },
}
