//! `Life`, the live and mapped builds of one candidate.
use std::sync::Arc;

use super::{Build, Change, Mapped, Out};
use crate::identity::Digest;
use crate::state::SavedState;

/// The generations of one candidate of a seat.
#[derive(Debug, Default)]
pub(crate) struct Life {
    /// Live build, if any was loaded; also one that faulted and has no previous build.
    pub(crate) live: Option<Build>,
    /// Last generation number given out; aborted attempts have numbers as well.
    pub(crate) issued: u32,
    /// Time when the live build went live, in milliseconds since 1970.
    pub(crate) since: u64,
    /// State that the live build restored at its start.
    pub(crate) received: Option<Arc<SavedState>>,
    /// State with which the module left its seat to another one; it gets the state back when it comes back.
    pub(crate) left: Option<Arc<SavedState>>,
    /// Last generation that stays live although it has faulted; 0 if there is none.
    pub(crate) tolerated: u32,
    /// The change that brings the previous build back, with the state that it handed over: a rollback needs neither the
    /// store nor the faulty generation.
    pub(crate) rollback: Option<Change>,
    /// Whether this is a layer that callers are led past.
    pub(crate) out: Out,
    /// Last build that could not go live and was not to blame.
    pub(crate) put_off: Option<Digest>,
    /// All mapped builds, the live one included.
    pub(crate) mapped: Mapped,
}

impl Life {
    /// Digest of the live build.
    pub(crate) fn digest(&self) -> Option<&Digest> {
        self.live.as_ref().map(Build::digest)
    }

    /// Notes that a build could not go live and is not to blame; `true` if that was not noted already.
    pub(crate) fn put_off(&mut self, digest: Digest) -> bool {
        self.put_off.replace(digest.clone()) != Some(digest)
    }

    /// Bytes of the mapped builds that are not live.
    pub(super) fn retained(&self) -> u64 {
        self.mapped.bytes_except(self.digest())
    }
}
