//! `Source`.

use super::LocalPart;
use crate::artifact::{Artifact, SetConfig};

/// Files that become an artifact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// What they are for.
    pub(crate) config: SetConfig,
    /// The files.
    pub(crate) parts: Vec<LocalPart>,
}

impl Source {
    /// The artifact, and the bytes of its config.
    pub(crate) fn artifact(&self) -> (Artifact, Vec<u8>) {
        let config = self.config.to_bytes();
        let parts = self.parts.iter().map(|local| local.part.clone());
        (Artifact::new(&config, parts.collect()), config)
    }
}
