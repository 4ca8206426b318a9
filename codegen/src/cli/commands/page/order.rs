//! `Order`.

use serde::Deserialize;

/// What a page may ask for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum Order {
    /// Lets another System serve a Core.
    Swap {
        /// Package name of the Core.
        core: String,
        /// Package name of the System.
        system: String,
        /// Persisted fields of the live System that the other one does not take.
        #[serde(default)]
        drop: Vec<String>,
    },
    /// Takes a module back to the build before.
    Rollback {
        /// Package name of the module.
        module: String,
    },
    /// Puts a layer that the App lists into its place.
    Insert {
        /// Package name of the Core.
        core: String,
        /// Package name of the layer.
        layer: String,
    },
    /// Takes a layer out.
    Remove {
        /// Package name of the Core.
        core: String,
        /// Package name of the layer.
        layer: String,
    },
    /// Lets a quarantined build in again.
    Clear {
        /// Digest of the build.
        build: String,
    },
    /// Counts the calls of a Core until it is ended.
    Trace {
        /// Package name of the Core.
        core: String,
    },
    /// Records the calls of a Core until it is ended.
    Record {
        /// Package name of the Core.
        core: String,
        /// Name of a file that is not there yet, in the working folder of the command.
        file: String,
    },
    /// Ends a trace or a recording.
    End {
        /// Number of its [`Work`](super::work::Work).
        work: u64,
    },
}

impl Order {
    /// What it is called, as a command.
    pub(super) fn title(&self) -> String {
        match self {
            Self::Swap { core, system, .. } => format!("swap {core}={system}"),
            Self::Rollback { module } => format!("rollback {module}"),
            Self::Insert { core, layer } => format!("layer insert {core} {layer}"),
            Self::Remove { core, layer } => format!("layer remove {core} {layer}"),
            Self::Clear { build } => {
                let short: String = build.chars().take(12).collect();
                format!("quarantine clear {short}")
            }
            Self::Trace { core } => format!("trace {core}"),
            Self::Record { core, file } => format!("record {core} -o {file}"),
            Self::End { work } => format!("end {work}"),
        }
    }
}
