//! What a running App answers to a request.
use serde::{Deserialize, Serialize};

/// The file `control/<name>.done.toml` of a store: what became of the request `control/<name>.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlAnswer {
    /// Format of this file, [`ControlAnswer::FORMAT`].
    pub format: u32,
    /// The process that answers.
    pub pid: u32,
    /// Whether it was done.
    pub done: bool,
    /// What is live now, or why not; one line for a person.
    pub message: String,
}

impl ControlAnswer {
    /// The format that this version writes and reads.
    pub const FORMAT: u32 = 1;
}
