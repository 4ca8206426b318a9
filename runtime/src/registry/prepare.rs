//! What is done in the background before anything may go live.
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::ahead::expected;
use super::noted::OUTDATED;
use super::registry::Registry;
use super::work::Work;
use super::{Change, Handover, ReloadStep};
use crate::loader::{LoadError, verify};
use crate::store::{CurrentSet, Digest, Quarantine, Store, StoreError};

impl Registry {
    /// Maps and checks whatever differs in `set` from what is live, all of it or nothing.
    pub(super) fn prepare_set(&self, store: &Store, set: &CurrentSet, quarantine: &Quarantine) {
        if self.is_outdated_by(set) {
            OUTDATED.store(true, Ordering::Release);
            return;
        }
        let mut changes = Vec::new();
        let mut is_whole = true;
        for (record, from) in self.seats_to_look_at() {
            let name = self.name(record);
            let Some(digest) = set.modules.get(name) else {
                is_whole &= from.is_none();
                if from.is_some() {
                    let error = StoreError::NotPublished {
                        module: name.to_owned(),
                        store: store.root().to_owned(),
                    };
                    self.tell_of(ReloadStep::Refused, record, None, Some(error.to_string()));
                }
                continue;
            };
            if self.is_live(record, digest) || self.is_held(record, digest, quarantine) {
                continue;
            }
            self.tell_of(ReloadStep::Preparing, record, Some(digest), None);
            match self.prepare(store, record, from, digest) {
                Ok(change) => changes.push(change),
                Err(error) => {
                    is_whole = false;
                    let reason = Some(error.to_string());
                    self.tell_of(ReloadStep::Refused, record, Some(digest), reason);
                }
            }
        }
        if is_whole && !changes.is_empty() {
            for change in &changes {
                self.tell_of(
                    ReloadStep::Prepared,
                    change.to,
                    Some(change.image.digest()),
                    None,
                );
            }
            self.enqueue(Work::Set(changes));
        } else if !is_whole && !changes.is_empty() {
            for change in &changes {
                let reason = "it belongs to a set with one that is refused".to_owned();
                let digest = Some(change.image.digest());
                self.tell_of(ReloadStep::Refused, change.to, digest, Some(reason));
            }
        }
    }

    /// Maps and checks the build of a candidate that `set` names, so that it can take the seat of a Core.
    pub(super) fn prepare_swap(
        &self,
        store: &Store,
        core: &str,
        system: &str,
        request: &str,
    ) -> Result<(), String> {
        let (from, to) = self.swap(core, system)?;
        let set = store.current().map_err(|error| error.to_string())?;
        let unpublished = || StoreError::NotPublished {
            module: system.to_owned(),
            store: store.root().to_owned(),
        };
        let digest = set.modules.get(system).ok_or_else(unpublished);
        let digest = digest.map_err(|error| error.to_string())?;
        let change = self.prepare(store, to, from, digest);
        let change = change.map_err(|error| error.to_string())?;
        self.enqueue(Work::Swap(Box::new(change), request.to_owned()));
        Ok(())
    }

    fn prepare(
        &self,
        store: &Store,
        record: usize,
        from: Option<usize>,
        digest: &Digest,
    ) -> Result<Change, LoadError> {
        let known = self.lives()[record].mapped.get(digest).cloned();
        let (module, image) = match known {
            Some(known) => known,
            None => {
                let (binding, candidate) = (self.binding(record), self.candidate(record));
                let image = verify(store, digest, &expected(candidate, binding))?;
                let image = self.own(image, store)?;
                let module = (binding.load)(&image)?;
                let mapped = (module, image);
                self.lives()[record]
                    .mapped
                    .insert(digest.clone(), mapped.clone());
                mapped
            }
        };
        Ok(Change {
            from,
            to: record,
            module,
            image,
            handover: Handover::Live,
        })
    }

    fn is_live(&self, record: usize, digest: &Digest) -> bool {
        self.lives()[record].digest() == Some(digest)
    }

    /// Whether a build is quarantined, which is told.
    fn is_held(&self, record: usize, digest: &Digest, quarantine: &Quarantine) -> bool {
        let Some(entry) = quarantine.find(self.name(record), digest) else {
            return false;
        };
        let reason = format!(
            "it stays out, since: {}; change it and publish it again",
            entry.reason
        );
        self.tell_of(ReloadStep::Quarantined, record, Some(digest), Some(reason));
        true
    }
}

/// How often the store is looked at.
pub(super) const PERIOD: Duration = Duration::from_millis(20);

/// How often it is looked at whether there is another set, while one is announced.
pub(super) const SHORT: Duration = Duration::from_millis(2);
