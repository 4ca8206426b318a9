//! `Severity`, error or warning.

use serde::Serialize;

/// Whether a diagnostic stops the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The run stops: nothing is generated.
    Error,
    /// Shown; the run continues.
    Warning,
}
