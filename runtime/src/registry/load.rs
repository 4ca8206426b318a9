//! Filling seats from a store.
use super::ahead::{expected, mapped_ahead};
use super::clock::now;
use super::refusal::Refusal;
use super::registry::Registry;
use super::{Binding, ModuleState, StartError};
use crate::host::HostServices;
use crate::loader::verify;
use crate::store::{CurrentSet, Quarantine, Store, StoreError};

impl Registry {
    /// Loads the current set of `store` into the seats.
    pub(super) fn load(
        &self,
        bindings: &'static [&'static [Binding]],
        store: &Store,
    ) -> Result<(), StartError> {
        let set = store.current()?;
        // A second start is refused before it comes here.
        let _ = self.bindings.set(bindings);
        let quarantine = store.quarantine().unwrap_or_default();
        self.fill(|record, _, _| self.load_candidate(record, store, &set, &quarantine))
    }

    fn load_candidate(
        &self,
        record: usize,
        store: &Store,
        set: &CurrentSet,
        quarantine: &Quarantine,
    ) -> Result<(), Refusal> {
        let (binding, candidate) = (self.binding(record), self.candidate(record));
        let unpublished = || StoreError::NotPublished {
            module: candidate.module.to_owned(),
            store: store.root().to_owned(),
        };
        let digest = set.modules.get(candidate.module);
        let digest = digest.ok_or_else(unpublished).map_err(Refusal::refused)?;
        let image = match mapped_ahead(digest) {
            Some(image) => image,
            None => verify(store, digest, &expected(candidate, binding))
                .and_then(|image| self.own(image, store))
                .map_err(Refusal::refused)?,
        };
        if let Some(build) = quarantine.find(candidate.module, digest) {
            if self.replaces_another() {
                return Err(Refusal::Start(StartError::Quarantined {
                    module: build.module.clone(),
                    reason: build.reason.clone(),
                }));
            }
            log::warn!(
                target: "keyway",
                "{} is started although it is quarantined, since there is nothing to stay with: {}",
                candidate.module,
                build.reason
            );
        }
        self.ledger().records[record].note(&image);
        self.enter(record, ModuleState::Verified, None);
        let module = (binding.load)(&image).map_err(Refusal::refused)?;
        (binding.stage)(digest);
        let generation = self.issue(record);
        self.ledger().records[record].generation = generation;
        (module.lifecycle.attach)(&HostServices::new(generation));
        (binding.connect)();
        self.enter(record, ModuleState::Loaded, None);
        let started = self.start(record, module);
        if started.is_err() {
            (binding.discard)();
            return started;
        }
        (binding.publish)();
        let life = &mut self.lives()[record];
        life.mapped.insert(digest.clone(), (module, image.clone()));
        life.live = Some((module, image));
        life.since = now();
        Ok(())
    }
}
