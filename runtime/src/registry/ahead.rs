//! Modules that are mapped before their App begins, while the one before it runs on.
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::Binding;
use super::launched::own_copy;
use crate::app::{Candidate, Launch, Plan};
use crate::loader::{Expected, Image, verify};
use crate::store::{Digest, Store};

static AHEAD: Mutex<BTreeMap<Digest, Image>> = Mutex::new(BTreeMap::new());

/// Checks and maps what is current for the first candidate of each seat. What is refused is left to the start, which says why.
pub(super) fn map_ahead(plan: &Plan, bindings: &[&[Binding]], store: &Store, launch: &Launch) {
    let Ok(set) = store.current() else {
        return;
    };
    for (seat, bindings) in plan.seats.iter().zip(bindings) {
        let (Some(candidate), Some(binding)) = (seat.candidates.first(), bindings.first()) else {
            continue;
        };
        let Some(digest) = set.modules.get(candidate.module) else {
            continue;
        };
        let image = verify(store, digest, &expected(candidate, binding));
        let Ok(image) = image.and_then(|image| own_copy(image, store, launch)) else {
            continue;
        };
        if (binding.load)(&image).is_ok() {
            let mut ahead = AHEAD.lock().unwrap_or_else(PoisonError::into_inner);
            ahead.insert(digest.clone(), image);
        }
    }
}

/// What was mapped of a build.
pub(super) fn mapped_ahead(digest: &Digest) -> Option<Image> {
    let mut ahead = AHEAD.lock().unwrap_or_else(PoisonError::into_inner);
    ahead.remove(digest)
}

/// What this host expects of a candidate.
pub(super) fn expected<'h>(candidate: &'h Candidate, binding: &'h Binding) -> Expected<'h> {
    Expected {
        module: candidate.module,
        contract: binding.contract,
        features: candidate.features,
        requires: binding.requires,
    }
}
