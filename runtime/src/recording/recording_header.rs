//! `RecordingHeader`, what a recording is of.
use serde::{Deserialize, Serialize};

use super::{RecordedFunction, RecordedImport};

/// The first frame of a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordingHeader {
    /// Package name of the Core whose Views were called.
    pub core: String,
    /// Canonical text of the contract.
    pub contract: String,
    /// Package name of the App.
    pub app: String,
    /// Package name of the module that answered.
    pub module: String,
    /// Digest of its library; empty for one that was linked.
    pub build: String,
    /// Version of Keyway that recorded.
    pub keyway: String,
    /// All functions of the Views; a call names one by its index.
    pub functions: Vec<RecordedFunction>,
    /// One of so many calls was recorded.
    pub sample: u64,
    /// The Cores that the module calls, whose answers to it are recorded; a question names one by its index. `None` if they are not.
    #[serde(default)]
    pub imports: Option<Vec<RecordedImport>>,
}
