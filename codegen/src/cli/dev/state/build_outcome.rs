//! The outcome of a build.

use crate::cli::dev::report::Refusal;
use crate::workshop::watch::Stamp;

/// The outcome of a build with its publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli::dev) enum BuildOutcome {
    /// All libraries are current in the store.
    Published {
        /// The stamp of the App's program.
        stamp: Option<Stamp>,
    },
    /// The sources have changed during the build.
    Cancelled,
    /// Generator, compiler or probe have found an error.
    Refused(Refusal),
}
