//! A build that has ended.

use std::path::PathBuf;

use super::BuildOutcome;
use crate::workshop::watch::Contents;

/// A build that has ended.
#[derive(Clone, Debug)]
pub(in crate::cli::dev) struct Build {
    /// The sources that were built, with the files that were generated from them.
    pub(in crate::cli::dev) snapshot: Contents,
    /// The App's program; `None` if cargo has built none in this session.
    pub(in crate::cli::dev) program: Option<PathBuf>,
    /// The outcome.
    pub(in crate::cli::dev) outcome: BuildOutcome,
}
