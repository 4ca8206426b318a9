//! What became of a trial start.

use serde::Serialize;

/// What became of the trial start of a module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "outcome", content = "reason")]
pub enum Start {
    /// It started and was shut down.
    Passed,
    /// Its `initialize` refused, for this reason: it may well start where it is meant to run.
    Refused(String),
    /// It was loaded only: it is an App, or it imports Cores that nothing serves in a probe.
    Pending,
}
