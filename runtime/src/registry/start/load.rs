//! `LoadFrom`: filling seats from a store, or mapping builds ahead.
use std::collections::BTreeMap;

use super::{Refusal, StartError, Starter};
use crate::host::HostServices;
use crate::host::note;
use crate::identity::Digest;
use crate::loader::{Expected, Image, verify};
use crate::registry::ledger::{RecordId, now};
use crate::registry::seats::{Build, Seats};
use crate::report::ModuleState;
use crate::store_files::{CurrentSet, Quarantine, Store, StoreError};
use crate::trust::Admitted;

/// The source of an App's modules: a store and images that are mapped already.
#[derive(Debug)]
pub(crate) struct LoadFrom<'s> {
    pub(crate) store: &'s Store,
    /// Images that were mapped ahead, by digest.
    pub(crate) mapped: BTreeMap<Digest, Image>,
    /// Makes the callbacks that a module is attached with.
    pub(crate) services: fn(generation: u32) -> HostServices,
}

impl Starter<'_> {
    /// Loads the current set of the store into the seats.
    pub(crate) fn load(&self, from: &LoadFrom<'_>) -> Result<(), StartError> {
        let gate = self.seats.gate();
        let set = gate.admit(from.store, from.store.current()?)?;
        let quarantine = from.store.quarantine().unwrap_or_default();
        self.fill(
            |record| self.load_candidate(record, from, &set, &quarantine),
            |record| (self.seats.binding(record).bypass)(),
        )?;
        gate.accept(from.store, &set);
        Ok(())
    }

    fn load_candidate(
        &self,
        record: RecordId,
        from: &LoadFrom<'_>,
        set: &Admitted,
        quarantine: &Quarantine,
    ) -> Result<(), Refusal> {
        let (digest, image) = self.find(record, from, set)?;
        self.check_quarantine(record, &digest, &set.set, quarantine)?;
        self.ledger.note_build(record, &image);
        self.ledger.enter(record, ModuleState::Verified, None);
        let binding = self.seats.binding(record);
        let module = (binding.load)(&image).map_err(Refusal::refused)?;
        (binding.stage)(&digest);
        let generation = self.seats.issue(record);
        self.ledger
            .update(record, |record| record.generation = generation);
        (module.lifecycle.attach)(&(from.services)(generation));
        (binding.connect)();
        self.ledger.enter(record, ModuleState::Loaded, None);
        let started = self.start(record, module);
        if started.is_err() {
            (binding.discard)();
            return started;
        }
        (binding.publish)();
        let build = Build::new(module, image);
        let mut occupancy = self.seats.lock();
        let life = occupancy.life_mut(record);
        life.mapped.insert(build.clone());
        life.live = Some(build);
        life.since = now();
        Ok(())
    }

    /// The current build of a candidate, verified.
    fn find(
        &self,
        record: RecordId,
        from: &LoadFrom<'_>,
        set: &Admitted,
    ) -> Result<(Digest, Image), Refusal> {
        let (name, store) = (self.seats.name(record), from.store);
        let unpublished = || StoreError::NotPublished {
            module: name.to_owned(),
            store: store.root().to_owned(),
        };
        let digest = set.set.modules.get(name);
        let digest = digest.ok_or_else(unpublished).map_err(Refusal::refused)?;
        let image = match from.mapped.get(digest) {
            Some(image) => image.clone(),
            None => verify(store, digest, &expected(self.seats, record, set))
                .and_then(|image| self.seats.private_copy(image, store))
                .map_err(Refusal::refused)?,
        };
        Ok((digest.clone(), image))
    }

    /// Refuses a quarantined build if it would replace a running one, or if another candidate can have the seat; otherwise
    /// it is better than nothing and only warned of.
    fn check_quarantine(
        &self,
        record: RecordId,
        digest: &Digest,
        set: &CurrentSet,
        quarantine: &Quarantine,
    ) -> Result<(), Refusal> {
        let Some(build) = quarantine.find(self.seats.name(record), digest) else {
            return Ok(());
        };
        if self.seats.replaces_another() {
            return Err(Refusal::Start(StartError::Quarantined {
                module: build.module.clone(),
                reason: build.reason.clone(),
            }));
        }
        let others = self.seats.records(self.seats.seat_of(record));
        let mut others = others.filter(|other| *other != record);
        let is_sound = |other: RecordId| {
            let name = self.seats.name(other);
            let digest = set.modules.get(name);
            digest.is_some_and(|digest| quarantine.find(name, digest).is_none())
        };
        if others.any(is_sound) || self.may_be_left_out(record) {
            return Err(Refusal::refused(format_args!(
                "it is quarantined, since: {}",
                build.reason
            )));
        }
        note!(
            Warn,
            "{} is started although it is quarantined, since there is nothing to stay with: {}",
            build.module,
            build.reason
        );
        Ok(())
    }
}

/// Verifies and maps the current build of the first candidate of each seat. Refusals are left to the start, which
/// reports them.
pub(crate) fn premap(seats: &Seats, store: &Store) -> BTreeMap<Digest, Image> {
    let mut mapped = BTreeMap::new();
    let admitted = store.current().map(|set| seats.gate().admit(store, set));
    let Ok(Ok(set)) = admitted else {
        return mapped;
    };
    for record in seats
        .seat_ids()
        .filter_map(|seat| seats.records(seat).next())
    {
        let Some(digest) = set.set.modules.get(seats.name(record)) else {
            continue;
        };
        let image = verify(store, digest, &expected(seats, record, &set));
        let Ok(image) = image.and_then(|image| seats.private_copy(image, store)) else {
            continue;
        };
        if (seats.binding(record).load)(&image).is_ok() {
            mapped.insert(digest.clone(), image);
        }
    }
    mapped
}

/// What a candidate must be, and the digest of its manifest if the set is signed.
fn expected<'s>(seats: &Seats, record: RecordId, set: &'s Admitted) -> Expected<'s> {
    Expected {
        manifest: set.manifest(seats.name(record)),
        ..seats.expected(record)
    }
}
