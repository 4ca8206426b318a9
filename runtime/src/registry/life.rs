//! The generations of one candidate.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Before;
use crate::descriptor::Module;
use crate::loader::Image;
use crate::state::SavedState;
use crate::store::Digest;

/// The generations of one candidate of a seat.
#[derive(Debug, Default)]
pub(super) struct Life {
    /// What is live, if it was loaded: also one that faulted and has none before it.
    pub(super) live: Option<(&'static Module, Image)>,
    /// Generation numbers given out, those of attempts that were aborted included.
    pub(super) issued: u32,
    /// When the live one went live, in milliseconds since 1970.
    pub(super) since: u64,
    /// The state that the live one took over.
    pub(super) taken: Option<Arc<SavedState>>,
    /// The last generation that goes on although it has faulted; 0 if there is none.
    pub(super) kept_on: u32,
    /// What to roll back to.
    pub(super) before: Option<Before>,
    /// Everything that is mapped.
    pub(super) mapped: BTreeMap<Digest, (&'static Module, Image)>,
}

impl Life {
    /// The build that is live.
    pub(super) fn digest(&self) -> Option<&Digest> {
        self.live.as_ref().map(|(_, image)| image.digest())
    }

    /// Bytes mapped of builds that are not live.
    pub(super) fn kept(&self) -> u64 {
        let images = self.mapped.values().map(|(_, image)| image.manifest());
        let others = images.filter(|manifest| Some(&manifest.digest) != self.digest());
        others.map(|manifest| manifest.size).sum()
    }
}
