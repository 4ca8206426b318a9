//! `ReplayPlan`, the arguments of a replay.

use std::path::PathBuf;

use super::Capture;

/// The compilation of one module without cargo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReplayPlan {
    /// Package name of the module.
    pub package: String,
    /// Recorded start of the compiler.
    pub capture: Capture,
    /// Folder of the output, one for each package.
    pub folder: PathBuf,
    /// Folder of the compiler's incremental cache.
    pub incremental: PathBuf,
}
