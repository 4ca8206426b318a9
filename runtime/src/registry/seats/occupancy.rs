//! `Occupancy`, the live modules of a Plan at one moment.
use std::sync::Arc;

use super::{Change, Ending, Guest, Inheritance, Life, Mapped};
use crate::module::Module;
use crate::registry::ledger::{RecordId, now};
use crate::state::SavedState;

/// The live candidates of all seats at one moment: a plain value, which [`Seats`](super::Seats) keeps behind its lock.
#[derive(Debug)]
pub(crate) struct Occupancy {
    /// The life of each candidate, in the order of the Plan.
    lives: Vec<Life>,
    /// Modules to shut down at the end, in the order in which they were started.
    pub(crate) started: Vec<(RecordId, &'static Module)>,
    /// Layers that the Plan does not have, in the order in which they were inserted.
    pub(crate) guests: Vec<Guest>,
    /// Last number given out to one of them.
    pub(crate) guests_issued: u32,
    /// All mapped builds of such layers.
    pub(crate) guest_builds: Mapped,
    /// How far the end has come.
    pub(crate) ending: Ending,
    /// The App's own ViewModels that serve Cores, in the order in which they began: before all modules.
    pub(crate) provided: Vec<&'static Module>,
    /// The App, once it runs in this crate's loop.
    pub(crate) app: Option<&'static Module>,
    /// State that another process left for this one, until all modules have started.
    pub(crate) inheritance: Option<Inheritance>,
}

impl Occupancy {
    pub(super) fn new(candidates: usize, inheritance: Option<Inheritance>) -> Self {
        Self {
            lives: (0..candidates).map(|_| Life::default()).collect(),
            started: Vec::new(),
            guests: Vec::new(),
            guests_issued: 0,
            guest_builds: Mapped::default(),
            ending: Ending::Ahead,
            provided: Vec::new(),
            app: None,
            inheritance,
        }
    }

    /// The System that had the seat of a Core in the process before, if it is to go on there.
    pub(crate) fn seated(&self, core: &str) -> Option<String> {
        let inheritance = self.inheritance.as_ref()?;
        inheritance.left.seats.get(core).cloned()
    }

    /// Gives the state back that a module took and will not go on with, for the next candidate.
    pub(crate) fn give_back(&mut self, module: &Module, state: SavedState) {
        if let Some(inheritance) = &mut self.inheritance {
            inheritance.left.put(module, state);
        }
    }

    pub(crate) fn life(&self, record: RecordId) -> &Life {
        &self.lives[record.index()]
    }

    pub(crate) fn life_mut(&mut self, record: RecordId) -> &mut Life {
        &mut self.lives[record.index()]
    }

    /// The life of each candidate with its record, in the order of the Plan.
    pub(crate) fn lives(&self) -> impl Iterator<Item = (RecordId, &Life)> {
        let lives = self.lives.iter().enumerate();
        lives.map(|(index, life)| (RecordId::new(index), life))
    }

    /// Bytes of those that were taken out.
    pub(super) fn retained_guests(&self) -> u64 {
        let live: u64 = self.guests.iter().map(|guest| guest.build.bytes()).sum();
        self.guest_builds.bytes().saturating_sub(live)
    }

    /// Makes the build of a published change the live one, started from `received`, and the previous build the rollback
    /// target, unless that has faulted.
    pub(crate) fn replace(&mut self, change: &Change, received: &Arc<SavedState>) {
        let old = change.from.and_then(|from| {
            let build = self.life_mut(from).live.take()?;
            Some(Change {
                from: Some(change.to),
                to: from,
                build,
                snapshot: Some(Arc::clone(received)),
                may_drop: None,
            })
        });
        if let Some(old) = old.as_ref().filter(|old| old.to != change.to) {
            let left = received.limited_to(old.build.module.view_model.persisted);
            // After a Fault the faulty one's state was not saved; it begins anew.
            self.life_mut(old.to).left = change.snapshot.is_none().then(|| Arc::new(left));
        }
        let life = self.life_mut(change.to);
        life.left = None;
        life.live = Some(change.build.clone());
        life.since = now();
        life.received = Some(Arc::clone(received));
        life.rollback = old.filter(|_| change.snapshot.is_none());
        let entry = (change.to, change.build.module);
        let mut started = self.started.iter_mut();
        match started.find(|(record, _)| Some(*record) == change.from) {
            Some(place) => *place = entry,
            // In the order of the Plan: what it imports is shut down behind it, its importers before it.
            None => {
                let behind = |(record, _): &&(RecordId, _)| record.index() < change.to.index();
                let place = self.started.iter().take_while(behind).count();
                self.started.insert(place, entry);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::Occupancy;
    use crate::identity::Digest;
    use crate::registry::fixture;
    use crate::registry::ledger::RecordId;
    use crate::registry::seats::Change;
    use crate::state::SavedState;

    fn change(from: Option<usize>, to: usize, build: &str) -> Change {
        Change {
            from: from.map(RecordId::new),
            to: RecordId::new(to),
            build: fixture::build(build),
            snapshot: None,
            may_drop: None,
        }
    }

    fn state(value: u8) -> Arc<SavedState> {
        let fields = BTreeMap::from([("value".to_owned(), vec![value])]);
        Arc::new(SavedState {
            fields,
            ..SavedState::default()
        })
    }

    #[test]
    fn what_is_replaced_is_what_a_rollback_brings_back() {
        let mut occupancy = Occupancy::new(1, None);
        occupancy.replace(&change(None, 0, "1"), &state(0));
        assert!(occupancy.life(RecordId::new(0)).rollback.is_none());
        occupancy.replace(&change(Some(0), 0, "2"), &state(1));
        let life = occupancy.life(RecordId::new(0));
        assert_eq!(life.digest(), Some(&Digest::of(b"2")));
        let rollback = life.rollback.clone().expect("there was one before");
        assert_eq!(rollback.build.digest(), &Digest::of(b"1"));
        assert_eq!(rollback.snapshot, Some(state(1)));
        // The faulty one is not what the next rollback goes to.
        occupancy.replace(&rollback, &state(1));
        let life = occupancy.life(RecordId::new(0));
        assert_eq!(life.digest(), Some(&Digest::of(b"1")));
        assert!(life.rollback.is_none());
        assert_eq!(occupancy.started.len(), 1);
    }

    #[test]
    fn after_a_swap_the_way_back_is_a_swap_too() {
        let mut occupancy = Occupancy::new(2, None);
        occupancy.replace(&change(None, 0, "1"), &state(0));
        occupancy.replace(&change(Some(0), 1, "other"), &state(1));
        assert!(occupancy.life(RecordId::new(0)).live.is_none());
        let rollback = occupancy.life(RecordId::new(1)).rollback.as_ref();
        let rollback = rollback.expect("there was another one");
        assert_eq!(rollback.from, Some(RecordId::new(1)));
        assert_eq!(rollback.to, RecordId::new(0));
        assert_eq!(occupancy.started[0].0, RecordId::new(1));
    }
}
