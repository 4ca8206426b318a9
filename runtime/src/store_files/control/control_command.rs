//! `ControlCommand`, the commands of the control files.
use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// A command for a running App, carried out at a safe point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum ControlCommand {
    /// Gives the seat of a Core to another candidate of the Plan, which receives the fields of the state that both
    /// persist.
    Swap {
        /// Package name of the Core.
        core: String,
        /// Package name of the System to serve the Core.
        system: String,
        /// Persisted fields of the live System that the other one does not take; it is refused if there are more of them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        drop: Vec<String>,
    },
    /// Puts a layer of the Plan into its place, with the state that it had when it was taken out.
    Insert {
        /// Package name of the Core.
        core: String,
        /// Package name of the layer.
        layer: String,
        /// For a layer that the Plan does not have: path, relative to the store, of a file to write with what the System of the Core
        /// persists at the moment of the insertion, see [`SavedApp`](crate::store::SavedApp). Every later call passes the layer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        state: Option<PathBuf>,
    },
    /// Takes a layer out, so that callers reach what is behind it.
    Remove {
        /// Package name of the Core.
        core: String,
        /// Package name of the layer.
        layer: String,
    },
    /// Goes back to the build that the live one replaced, with the current state. The live build is quarantined.
    Rollback {
        /// Package name of the module.
        module: String,
    },
    /// Saves the state of App and modules and ends the App, between two frames.
    Leave {
        /// Path of the file to write, relative to the store, see [`SavedApp`](crate::store::SavedApp).
        file: PathBuf,
    },
}

impl fmt::Display for ControlCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Swap { core, system, .. } => write!(f, "swap {core}={system}"),
            Self::Insert { core, layer, .. } => write!(f, "layer insert {core} {layer}"),
            Self::Remove { core, layer } => write!(f, "layer remove {core} {layer}"),
            Self::Rollback { module } => write!(f, "rollback {module}"),
            Self::Leave { file } => write!(f, "leave {}", file.display()),
        }
    }
}
