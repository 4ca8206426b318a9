//! `RecordedImport`, an import whose answers are in a recording.
use serde::{Deserialize, Serialize};

use super::RecordedFunction;

/// A Core that the recorded module calls.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedImport {
    /// Package name of the Core.
    pub core: String,
    /// Package name of the module that answered.
    pub module: String,
    /// Digest of its library; empty for one that was linked.
    pub build: String,
    /// All functions of the Views; a question names one by its index.
    pub functions: Vec<RecordedFunction>,
}
