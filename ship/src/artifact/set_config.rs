//! `SetConfig`, the config blob of an artifact.

use keyway::store::{CurrentSet, Store};
use serde::{Deserialize, Serialize};

use super::ConfigModule;
use crate::ship_error::ShipError;

/// The config blob of an artifact: what the set is for, and what is in it. Fields that a later version adds are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SetConfig {
    /// Format of the artifact, [`SetConfig::FORMAT`].
    pub(crate) format: u32,
    /// Package name of the App.
    pub(crate) app: String,
    /// Package version of the App, if it is known.
    #[serde(default)]
    pub(crate) version: Option<String>,
    /// Target triple that everything was compiled for.
    pub(crate) target: String,
    /// Number of the set in the store that it was pushed from; a bundle has none.
    #[serde(default)]
    pub(crate) number: Option<u64>,
    /// File name of the executable, if there is one.
    #[serde(default)]
    pub(crate) executable: Option<String>,
    /// Whether the set is signed for the App; with which key, the signature says.
    #[serde(default)]
    pub(crate) signed: bool,
    /// The modules, by name; none if they are linked into the executable.
    #[serde(default)]
    pub(crate) modules: Vec<ConfigModule>,
}

impl SetConfig {
    /// Format number that this version writes and reads.
    pub(crate) const FORMAT: u32 = 1;

    /// Media type of the config.
    pub(crate) const MEDIA_TYPE: &str = "application/vnd.keyway.set.config.v1+json";

    /// Largest config that is read, in bytes.
    pub(crate) const LARGEST: u64 = 4 << 20;

    /// Adds the modules of a set, and whether it is signed for the App.
    ///
    /// # Errors
    /// If the store lacks a manifest of the set.
    pub(crate) fn with(mut self, store: &Store, set: &CurrentSet) -> Result<Self, ShipError> {
        for (module, digest) in &set.modules {
            self.modules.push(store.manifest(module, digest)?.into());
        }
        self.signed = set.signed.contains_key(&self.app);
        Ok(self)
    }

    /// What the set is for, in one line.
    pub(crate) fn summary(&self) -> String {
        let count = self.modules.len();
        let word = if count == 1 { "module" } else { "modules" };
        format!("{} for {}, {count} {word}", self.app, self.target)
    }

    /// The bytes of the blob.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("all keys of our values are strings")
    }
}
