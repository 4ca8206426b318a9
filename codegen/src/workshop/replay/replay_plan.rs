//! A compilation that can be replayed.

use std::path::PathBuf;

use super::Capture;

/// One module that can be compiled without asking cargo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayPlan {
    /// Package name.
    pub package: String,
    /// How cargo started the compiler.
    pub capture: Capture,
    /// Where the output goes, a folder of its own for each package.
    pub folder: PathBuf,
    /// Where the compiler keeps what it can use again.
    pub incremental: PathBuf,
}
