//! `RecordedArgument`.
use serde::{Deserialize, Serialize};

/// An argument of a function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedArgument {
    /// Its name.
    pub name: String,
    /// Whether a call may change it, so that it is recorded before and after.
    pub changes: bool,
}
