//! `CallDifference`.

use serde::Serialize;

/// An answer that is another than it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CallDifference {
    /// Number of the call, counted from 1.
    pub call: usize,
    /// `View.function`.
    pub function: String,
    /// Path of the value in an argument or the result.
    pub path: String,
    /// What was recorded there.
    pub was: String,
    /// What is there now.
    pub became: String,
}
