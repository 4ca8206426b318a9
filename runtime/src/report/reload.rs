//! `Reload`.
use std::fmt;

use serde::{Deserialize, Serialize};

use super::ReloadStep;

/// The result of a safe point that changed something. The steps of each module are in the events of the
/// [`report`](crate::report).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reload {
    /// [`Live`](ReloadStep::Live), [`Aborted`](ReloadStep::Aborted), [`RolledBack`](ReloadStep::RolledBack),
    /// [`Faulted`](ReloadStep::Faulted), [`Kept`](ReloadStep::Kept), [`Stopped`](ReloadStep::Stopped) or
    /// [`Leaving`](ReloadStep::Leaving).
    pub step: ReloadStep,
    /// Package names of the modules concerned, in the order of the Plan.
    pub modules: Vec<String>,
    /// Duration of the safe point in microseconds.
    pub pause: f64,
    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    pub kept: u64,
    /// Reason in one line, where the step alone does not tell it.
    pub reason: Option<String>,
}

impl fmt::Display for Reload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.modules.join(", "), self.step)?;
        write!(f, ", pause {:.1} µs", self.pause)?;
        self.reason
            .as_ref()
            .map_or(Ok(()), |reason| write!(f, ": {reason}"))
    }
}
