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
    /// All libraries lie in the store, and those of some modules are not current.
    Held {
        /// The stamp of the App's program.
        stamp: Option<Stamp>,
        /// These modules.
        modules: Vec<String>,
        /// Why they cannot be compared with what runs; `None` for one that can.
        reason: Option<String>,
    },
    /// The sources have changed during the build.
    Cancelled,
    /// Generator, compiler or probe have found an error.
    Refused(Refusal),
}
