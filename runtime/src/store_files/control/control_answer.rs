//! `ControlAnswer`.
use serde::{Deserialize, Serialize};

/// The file `control/<name>.done.toml` of a store: the answer to the request `control/<name>.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlAnswer {
    /// Format of this file, [`ControlAnswer::FORMAT`].
    pub format: u32,
    /// Process id of the App that answers.
    pub pid: u32,
    /// Whether the request was carried out.
    pub done: bool,
    /// The new live build, or the reason of the failure; one line for a person.
    pub message: String,
}

impl ControlAnswer {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 1;
}
