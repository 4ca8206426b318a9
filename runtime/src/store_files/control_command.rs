//! What a running App can be asked for.
use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What a running App can be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum ControlCommand {
    /// Lets another candidate of the Plan take the seat of a Core, with the state where the persisted fields agree.
    Swap {
        /// Package name of the Core.
        core: String,
        /// Package name of the System that shall serve it.
        system: String,
    },
    /// Goes back to the build that the live one has replaced, with the state of now. The live build is quarantined.
    Rollback {
        /// Package name of the module.
        module: String,
    },
    /// Saves what the App and its modules persist and ends, as between any two frames.
    Leave {
        /// Where to, see [`SavedApp`](crate::SavedApp).
        file: PathBuf,
    },
}

impl fmt::Display for ControlCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Swap { core, system } => write!(f, "swap {core}={system}"),
            Self::Rollback { module } => write!(f, "rollback {module}"),
            Self::Leave { file } => write!(f, "leave {}", file.display()),
        }
    }
}
