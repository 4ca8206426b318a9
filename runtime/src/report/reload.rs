//! What a safe point has changed.
use std::fmt;

use serde::{Deserialize, Serialize};

use super::ReloadStep;

/// What a safe point has changed. What happened to each module is in the events of the [`report`](crate::report).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reload {
    /// [`Live`](ReloadStep::Live), [`Aborted`](ReloadStep::Aborted), [`RolledBack`](ReloadStep::RolledBack),
    /// [`Faulted`](ReloadStep::Faulted), [`Kept`](ReloadStep::Kept), [`Stopped`](ReloadStep::Stopped) or
    /// [`Leaving`](ReloadStep::Leaving).
    pub step: ReloadStep,
    /// Package names of the modules that it is about, in the order of the Plan.
    pub modules: Vec<String>,
    /// How long it took, in microseconds.
    pub pause: f64,
    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    pub kept: u64,
    /// Why, where that is not plain; one line.
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
