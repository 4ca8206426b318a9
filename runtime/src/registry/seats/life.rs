//! The generations of one candidate.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Build, Change};
use crate::identity::Digest;
use crate::state::SavedState;

/// The generations of one candidate of a seat.
#[derive(Debug, Default)]
pub(crate) struct Life {
    /// What is live, if it was loaded: also one that faulted and has none before it.
    pub(crate) live: Option<Build>,
    /// Generation numbers given out, those of attempts that were aborted included.
    pub(crate) issued: u32,
    /// When the live one went live, in milliseconds since 1970.
    pub(crate) since: u64,
    /// The state that the live one took over.
    pub(crate) received: Option<Arc<SavedState>>,
    /// The last generation that goes on although it has faulted; 0 if there is none.
    pub(crate) tolerated: u32,
    /// What brings the build before back, with the state that it has handed over: a rollback needs neither the store nor
    /// the faulty generation.
    pub(crate) rollback: Option<Change>,
    /// Everything that is mapped.
    pub(crate) mapped: BTreeMap<Digest, Build>,
}

impl Life {
    /// The build that is live.
    pub(crate) fn digest(&self) -> Option<&Digest> {
        self.live.as_ref().map(Build::digest)
    }

    /// Bytes mapped of builds that are not live.
    pub(super) fn retained(&self) -> u64 {
        let images = self.mapped.values().map(|build| build.image.manifest());
        let others = images.filter(|manifest| Some(&manifest.digest) != self.digest());
        others.map(|manifest| manifest.size).sum()
    }

    /// Bytes mapped of all builds.
    pub(super) fn mapped_bytes(&self) -> u64 {
        let builds = self.mapped.values();
        builds.map(|build| build.image.manifest().size).sum()
    }
}
