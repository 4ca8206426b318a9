//! Filling seats from a store.
use super::refusal::Refusal;
use super::registry::Registry;
use super::{Binding, ModuleState, StartError};
use crate::app::Candidate;
use crate::host::HostServices;
use crate::loader::{Expected, verify};
use crate::store::{CurrentSet, Store, StoreError};

impl Registry {
    /// Loads the current set of `store` into the seats.
    pub(super) fn load(&self, bindings: &[&[Binding]], store: &Store) -> Result<(), StartError> {
        let set = store.current()?;
        self.fill(|record, seat, candidate| {
            let binding = &bindings[seat][candidate];
            let candidate = &self.plan().seats[seat].candidates[candidate];
            self.load_candidate(record, candidate, binding, store, &set)
        })
    }

    fn load_candidate(
        &self,
        record: usize,
        candidate: &Candidate,
        binding: &Binding,
        store: &Store,
        set: &CurrentSet,
    ) -> Result<(), Refusal> {
        let unpublished = || StoreError::NotPublished {
            module: candidate.module.to_owned(),
            store: store.root().to_owned(),
        };
        let digest = set.modules.get(candidate.module);
        let digest = digest.ok_or_else(unpublished).map_err(Refusal::refused)?;
        let expected = Expected {
            module: candidate.module,
            contract: binding.contract,
            features: candidate.features,
            requires: binding.requires,
        };
        let image = verify(store, digest, &expected).map_err(Refusal::refused)?;
        self.ledger().records[record].note(&image);
        self.enter(record, ModuleState::Verified, None);
        let module = (binding.load)(&image).map_err(Refusal::refused)?;
        self.ledger().records[record].generation = 1;
        (module.lifecycle.attach)(&HostServices::new(1));
        (binding.connect)();
        self.enter(record, ModuleState::Loaded, None);
        self.start(record, module)?;
        (binding.publish)();
        Ok(())
    }
}
