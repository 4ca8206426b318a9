//! Something that happened to a module.
use std::fmt;

use serde::{Deserialize, Serialize};

use super::ModuleState;

/// Something that happened to a module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Package name.
    pub module: String,
    /// Generation, 0 if linked statically or not loaded.
    pub generation: u32,
    /// The state that it came into.
    pub state: ModuleState,
    /// Why, where that is not plain.
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
