//! `Start`.

use serde::Serialize;

/// Outcome of the trial start of a module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "outcome", content = "reason")]
pub enum Start {
    /// The module started and was shut down.
    Passed,
    /// Its `initialize` refused for this reason: the module may still start in its App.
    Refused(String),
    /// The module was loaded only: it is an App, or it imports Cores that nothing serves in a probe.
    Pending,
}
