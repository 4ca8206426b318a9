//! `Seats`, a Plan with its occupancy behind a lock.
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Binding, Build, ChainBinding, Guest, Inheritance, Occupancy};
use crate::app::Launch;
use crate::identity::Digest;
use crate::loader::{Image, LoadError};
use crate::module::Module;
use crate::plan::Plan;
use crate::registry::ledger::RecordId;
use crate::store_files::{CurrentSet, Store};
use crate::trust::Gate;

/// The seats of a Plan, as the threads of an App share them.
///
/// The one lock guards the [`Occupancy`]. It is not held while a module runs, so that a module may ask for a report at
/// any time.
#[derive(Debug)]
pub(crate) struct Seats {
    pub(super) plan: &'static Plan,
    /// Bindings of the candidates, seat by seat; empty if the modules are linked.
    pub(super) bindings: &'static [&'static [Binding]],
    /// The chain in front of each Core, for layers that the Plan does not have; empty if the modules are linked.
    pub(super) chains: &'static [ChainBinding],
    /// Arguments of the launcher, if one has loaded this App.
    launch: Option<Launch>,
    /// The check of each set.
    gate: Gate,
    occupancy: Mutex<Occupancy>,
}

impl Seats {
    /// The empty seats of a Plan.
    pub(crate) fn new(
        plan: &'static Plan,
        bindings: &'static [&'static [Binding]],
        launch: Option<Launch>,
        inheritance: Option<Inheritance>,
    ) -> Self {
        let candidates = plan.seats.iter().map(|seat| seat.candidates.len()).sum();
        Self {
            plan,
            bindings,
            chains: &[],
            launch,
            gate: Gate::new(plan),
            occupancy: Mutex::new(Occupancy::new(candidates, inheritance)),
        }
    }

    /// The same seats with chains in front of their Cores.
    pub(crate) fn with_chains(self, chains: &'static [ChainBinding]) -> Self {
        Self { chains, ..self }
    }

    pub(crate) fn plan(&self) -> &'static Plan {
        self.plan
    }

    pub(crate) fn launch(&self) -> Option<&Launch> {
        self.launch.as_ref()
    }

    pub(crate) fn gate(&self) -> &Gate {
        &self.gate
    }

    /// Locks the occupancy of the seats.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Occupancy> {
        self.occupancy
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives out the next generation number of a candidate.
    pub(crate) fn issue(&self, record: RecordId) -> u32 {
        let mut occupancy = self.lock();
        let life = occupancy.life_mut(record);
        life.issued += 1;
        life.issued
    }

    /// Gives out the next number of a layer that the Plan does not have.
    pub(crate) fn issue_guest(&self) -> u32 {
        let mut occupancy = self.lock();
        occupancy.guests_issued += 1;
        occupancy.guests_issued
    }

    /// The live module of a record, if any.
    pub(crate) fn live_module(&self, record: RecordId) -> Option<&'static Module> {
        let occupancy = self.lock();
        let live = occupancy.life(record).live.as_ref();
        live.map(|build| build.module)
    }

    /// Names of the fields that the live build of a record can hand over to `new` as they are.
    pub(crate) fn movable(&self, record: RecordId, new: &Build) -> Vec<&'static str> {
        let occupancy = self.lock();
        let live = occupancy.life(record).live.as_ref();
        live.map_or_else(Vec::new, |live| live.movable_to(new))
    }

    /// The module of each mapped build.
    pub(crate) fn mapped_modules(&self) -> Vec<&'static Module> {
        let occupancy = self.lock();
        let lives = occupancy.lives().map(|(_, life)| &life.mapped);
        let all = lives.chain([&occupancy.guest_builds]);
        let builds = all.flat_map(|mapped| mapped.after(0));
        builds.map(|build| build.module).collect()
    }

    /// When the live build of each candidate went live, in milliseconds since 1970, in the order of the Plan; and the layers that the
    /// Plan does not have.
    pub(crate) fn lives(&self) -> (Vec<u64>, Vec<Guest>) {
        let occupancy = self.lock();
        let lives = occupancy.lives().map(|(_, life)| life.since);
        (lives.collect(), occupancy.guests.clone())
    }

    /// The digests of the builds that were mapped after the `known` of each candidate, which are counted then. At first `known` is
    /// empty.
    pub(crate) fn newly_mapped(&self, known: &mut Vec<usize>) -> Vec<Digest> {
        let occupancy = self.lock();
        let lives = occupancy.lives().map(|(_, life)| &life.mapped);
        let all: Vec<_> = lives.chain([&occupancy.guest_builds]).collect();
        known.resize(all.len(), 0);
        let mut digests = Vec::new();
        for (mapped, known) in all.into_iter().zip(known) {
            let new = mapped.after(*known);
            *known += new.len();
            digests.extend(new.iter().map(|build| build.digest().clone()));
        }
        digests
    }

    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    pub(crate) fn retained(&self) -> u64 {
        let occupancy = self.lock();
        let sizes: u64 = occupancy.lives().map(|(_, life)| life.retained()).sum();
        sizes
            + occupancy.retained_guests()
            + self.launch().map_or(0, |launch| launch.totals.retained)
    }

    /// Bytes of all mapped libraries, those of the App and of its earlier generations included.
    pub(crate) fn mapped_bytes(&self) -> u64 {
        let occupancy = self.lock();
        let sizes: u64 = occupancy.lives().map(|(_, life)| life.mapped.bytes()).sum();
        let launch = self.launch();
        sizes
            + occupancy.guest_builds.bytes()
            + launch.map_or(0, |launch| launch.size + launch.totals.retained)
    }

    /// Whether a set has another build of the App, if a launcher runs it. Such a set is the launcher's affair as a
    /// whole.
    pub(crate) fn is_outdated_by(&self, set: &CurrentSet) -> bool {
        let Some(launch) = self.launch() else {
            return false;
        };
        let current = set.modules.get(self.plan.app);
        current.is_some_and(|digest| digest.as_str() != launch.digest)
    }

    /// Whether another generation of the App still runs, which stays live if this one does not start.
    pub(crate) fn replaces_another(&self) -> bool {
        self.launch().is_some_and(|launch| launch.generation > 1)
    }

    /// Copies a library for this generation of a launched App: nothing is ever unmapped, and a file that is loaded
    /// twice is the same library, with the state and the host that it had.
    pub(crate) fn private_copy(&self, image: Image, store: &Store) -> Result<Image, LoadError> {
        match self.launch() {
            Some(launch) => {
                let folder = store.launched_folder(std::process::id(), &launch.run);
                image.copied_to(&folder.join(launch.generation.to_string()))
            }
            None => Ok(image),
        }
    }
}
