//! `Event`.
use std::fmt;

use serde::{Deserialize, Serialize};

use super::ModuleState;

/// A change of a module's state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Package name of the module.
    pub module: String,
    /// Generation, 0 if linked statically or not loaded.
    pub generation: u32,
    /// State that the module entered.
    pub state: ModuleState,
    /// Reason, where the state alone does not tell it.
    pub reason: Option<String>,
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.module, self.state)?;
        if self.generation > 0 {
            write!(f, " (generation {})", self.generation)?;
        }
        self.reason
            .as_ref()
            .map_or(Ok(()), |reason| write!(f, ": {reason}"))
    }
}
