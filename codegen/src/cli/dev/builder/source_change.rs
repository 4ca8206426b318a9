//! `SourceChange`, what a build is for.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// What a build is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli::dev) struct SourceChange {
    /// The files that differ from the published ones; empty if none were published.
    pub(in crate::cli::dev) changed: BTreeSet<PathBuf>,
    /// Whether newer sources may cancel the build.
    pub(in crate::cli::dev) can_be_cancelled: bool,
    /// Whether what is built is held back, rather than made current.
    pub(in crate::cli::dev) is_held: bool,
}
