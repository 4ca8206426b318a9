//! `Transaction`, by which new generations go live together or not at all.
//!
//! The new generations are initialized while the old ones still serve, since their `initialize` may call any module.
//! Then the old generations are suspended, last seat first: a call inside an importer ends before its imports are
//! suspended. Their states are saved and restored, and all tables are published; replaced generations are shut down
//! after that, and the new ones start. Fields whose type has not changed are exchanged instead, as the last step before that,
//! in which no code of a module runs. Until the first table is published everything can be undone; a `start` that fails later
//! is dealt with as a Fault.
use std::sync::Arc;

use super::handover::{listed, lost_fields, resume, retire, suspend_and_save};
use super::{Abort, Blame, HandedOver};
use crate::host::HostServices;
use crate::host::note;
use crate::module::{Module, StepError};
use crate::registry::ledger::RecordId;
use crate::registry::seats::{Change, Out, Seats};
use crate::state::SavedState;

/// Changes that are made together or not at all. The seats are locked only for look-ups, never while a module runs.
#[derive(Debug)]
pub(super) struct Transaction<'t> {
    seats: &'t Seats,
    /// Changes in the order of the Plan.
    changes: &'t [Change],
    /// Makes the callbacks that a new generation is attached with.
    services: fn(generation: u32) -> HostServices,
    progress: Progress,
}

/// How far a transaction has come, which is how much has to be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Progress {
    /// Number of changes whose new generation was staged, from the first on.
    begun: usize,
    /// Index of the first change whose live generation was suspended; suspension runs from the last change to the
    /// first.
    suspended_from: usize,
    /// Number of changes whose fields were exchanged, from the first on.
    exchanged: usize,
}

/// The state of a change: what is restored, and the fields that are exchanged between the two generations.
#[derive(Debug, Default)]
struct Passed {
    saved: Arc<SavedState>,
    moved: Vec<&'static str>,
}

impl<'t> Transaction<'t> {
    pub(super) const fn new(
        seats: &'t Seats,
        changes: &'t [Change],
        services: fn(generation: u32) -> HostServices,
    ) -> Self {
        Self {
            seats,
            changes,
            services,
            progress: Progress {
                begun: 0,
                suspended_from: changes.len(),
                exchanged: 0,
            },
        }
    }

    /// Makes all changes or none.
    pub(super) fn run(mut self) -> Result<HandedOver, Abort> {
        match self.try_to_restore() {
            Ok(states) => Ok(HandedOver {
                states,
                unstarted: self.publish(),
            }),
            Err(abort) => {
                self.undo();
                Err(abort)
            }
        }
    }

    /// Runs all steps that can fail.
    fn try_to_restore(&mut self) -> Result<Vec<Arc<SavedState>>, Abort> {
        self.begin()?;
        let passed = self.suspend()?;
        let (states, moved): (Vec<_>, Vec<_>) = passed
            .into_iter()
            .map(|passed| (passed.saved, passed.moved))
            .unzip();
        self.check_losses(&states)?;
        self.restore(&states)?;
        self.exchange(&moved)?;
        Ok(states)
    }

    fn begin(&mut self) -> Result<(), Abort> {
        for change in self.changes {
            let generation = self.seats.issue(change.to);
            let binding = self.seats.binding(change.to);
            (binding.stage)(change.build.digest());
            self.progress.begun += 1;
            let lifecycle = &change.build.module.lifecycle;
            (lifecycle.attach)(&(self.services)(generation));
            (binding.connect)();
            StepError::check_begun((lifecycle.initialize)())
                .map_err(|error| new_failed(change, error))?;
        }
        Ok(())
    }

    /// Suspends and saves the live generations, last seat first, and returns their states in the order of the changes.
    fn suspend(&mut self) -> Result<Vec<Passed>, Abort> {
        let mut states = Vec::new();
        for (at, change) in self.changes.iter().enumerate().rev() {
            self.progress.suspended_from = at;
            states.push(self.state_for(change)?);
        }
        states.reverse();
        Ok(states)
    }

    fn state_for(&self, change: &Change) -> Result<Passed, Abort> {
        if let Some(snapshot) = &change.snapshot {
            return Ok(Passed {
                saved: Arc::clone(snapshot),
                ..Passed::default()
            });
        }
        let Some((record, module)) = self.replaced(change) else {
            // A layer that was taken out goes on where it was.
            let left = self.seats.lock().life(change.to).left.clone();
            return Ok(Passed {
                saved: left.unwrap_or_default(),
                ..Passed::default()
            });
        };
        let movable = self.seats.movable(record, &change.build);
        let live_failed = |error| Abort {
            record,
            blame: Blame::Live,
            error,
        };
        let (saved, moved) =
            suspend_and_save(self.seats, Some(record), module, movable).map_err(live_failed)?;
        let saved = match &self.seats.lock().life(change.to).left {
            Some(left) if record != change.to => Arc::new(left.overlaid_by(&saved)),
            _ => saved,
        };
        Ok(Passed { saved, moved })
    }

    /// Refuses a change that would leave out more saved fields than it may.
    fn check_losses(&self, states: &[Arc<SavedState>]) -> Result<(), Abort> {
        for (change, saved) in self.changes.iter().zip(states) {
            let Some(may_drop) = &change.may_drop else {
                continue;
            };
            let mut lost = lost_fields(change.build.module, saved);
            lost.retain(|(field, _)| !may_drop.iter().any(|named| named == field));
            if lost.is_empty() {
                continue;
            }
            let options: String = lost
                .iter()
                .map(|(field, _)| format!(" --drop {field}"))
                .collect();
            let reason = format!("it does not take {}; swap with{options}", listed(&lost));
            return Err(Abort {
                blame: Blame::Circumstances,
                ..new_failed(change, StepError::Refused(reason))
            });
        }
        Ok(())
    }

    fn restore(&self, states: &[Arc<SavedState>]) -> Result<(), Abort> {
        for (change, saved) in self.changes.iter().zip(states) {
            let restored = (change.build.module.lifecycle.restore)(saved);
            StepError::check(restored).map_err(|error| match error {
                StepError::Refused(_) => Abort {
                    blame: Blame::Circumstances,
                    ..new_failed(change, error)
                },
                StepError::NotNow(_) | StepError::Faulted(_) => new_failed(change, error),
            })?;
        }
        Ok(())
    }

    /// Exchanges the fields called `moved` of each change between its two generations.
    fn exchange(&mut self, moved: &[Vec<&'static str>]) -> Result<(), Abort> {
        for (change, names) in self.changes.iter().zip(moved) {
            if !self.exchange_one(change, names) {
                for (change, names) in self.changes[..self.progress.exchanged].iter().zip(moved) {
                    self.exchange_one(change, names);
                }
                self.progress.exchanged = 0;
                let reason = "its fields could not be exchanged".to_owned();
                return Err(Abort {
                    blame: Blame::Circumstances,
                    ..new_failed(change, StepError::Refused(reason))
                });
            }
            self.progress.exchanged += 1;
        }
        Ok(())
    }

    /// Whether all fields called `names` changed hands; done twice, nothing has changed.
    fn exchange_one(&self, change: &Change, names: &[&'static str]) -> bool {
        let Some((_, old)) = self.replaced(change).filter(|_| !names.is_empty()) else {
            return true;
        };
        (old.lifecycle.lend)(names, change.build.module.lifecycle.adopt)
    }

    /// Publishes all tables. Then the old generations end and the new ones start, in the order of the Plan: each finds what it
    /// imports started, and what its predecessor held is free. Returns those that did not start.
    fn publish(&self) -> Vec<(RecordId, StepError)> {
        for change in self.changes {
            (change.build.module.lifecycle.hold)();
        }
        for change in self.changes {
            (self.seats.binding(change.to).publish)();
            self.seats.lock().life_mut(change.to).out = Out::No;
            if let Some(from) = change.from.filter(|from| *from != change.to) {
                (self.seats.binding(from).supersede)();
            }
        }
        self.connect_all();
        let mut unstarted = Vec::new();
        for change in self.changes {
            if let Some((_, old)) = self.replaced(change) {
                retire(old);
            }
            let started = (change.build.module.lifecycle.start)();
            if let Err(error) = StepError::check_begun(started) {
                unstarted.push((change.to, error));
            }
        }
        unstarted
    }

    /// Binds all importers to the new tables, so that they need no detour through the old ones.
    fn connect_all(&self) {
        let is_replaced = |record: &RecordId| {
            let mut changes = self.changes.iter();
            changes.any(|change| change.from == Some(*record))
        };
        let live = self.seats.live_records().into_iter();
        let others = live.filter(|record| !is_replaced(record));
        let new = self.changes.iter().map(|change| change.to);
        self.seats.pass_over();
        for record in others.chain(new) {
            (self.seats.binding(record).connect)();
        }
    }

    /// Resumes the suspended live generations with their states and discards the staged new ones.
    fn undo(&self) {
        for change in &self.changes[self.progress.suspended_from..] {
            if change.snapshot.is_some() {
                continue;
            }
            if let Some((_, live)) = self.replaced(change) {
                resume(live);
            }
        }
        for change in self.changes[..self.progress.begun].iter().rev() {
            let module = change.build.module;
            if let Err(fault) = module.leave() {
                note!(
                    Error,
                    "{} was given up, but did not end well: {fault}",
                    module.name
                );
            }
            (self.seats.binding(change.to).discard)();
        }
    }

    /// The live module in the seat of a change, if any.
    fn replaced(&self, change: &Change) -> Option<(RecordId, &'static Module)> {
        let record = change.from?;
        let module = self.seats.live_module(record)?;
        Some((record, module))
    }
}

const fn new_failed(change: &Change, error: StepError) -> Abort {
    Abort {
        record: change.to,
        blame: match error {
            StepError::NotNow(_) => Blame::Circumstances,
            StepError::Refused(_) | StepError::Faulted(_) => Blame::Build,
        },
        error,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::{Blame, Progress, Transaction};
    use crate::descriptor::ModuleKind;
    use crate::module::{Lifecycle, Module};
    use crate::plan::{Candidate, FaultPolicy, Plan, Seat, Trust};
    use crate::registry::fixture::{self, BINDING, MODULE};
    use crate::registry::ledger::RecordId;
    use crate::registry::seats::{Change, Seats};
    use crate::state::SavedState;

    const SEAT: Seat = Seat {
        core: "core-test",
        optional: false,
        candidates: &[Candidate {
            module: "test",
            kind: ModuleKind::System,
            features: &[],
        }],
    };

    const PLAN: &Plan = &Plan {
        app: "app",
        on_fault: FaultPolicy::Rollback,
        out: &[],
        trust: Trust::ANYONE,
        seats: &[SEAT, SEAT],
    };

    const WILL_NOT_BEGIN: &Module = &Module {
        lifecycle: Lifecycle {
            initialize: || Ok(Err("no".to_owned().into())),
            ..MODULE.lifecycle
        },
        ..MODULE
    };

    const WILL_NOT_SAVE: &Module = &Module {
        lifecycle: Lifecycle {
            save: |_| Ok(Err("no".to_owned())),
            ..MODULE.lifecycle
        },
        ..MODULE
    };

    const WILL_NOT_RESTORE: &Module = &Module {
        lifecycle: Lifecycle {
            restore: |_| Ok(Err("no".to_owned())),
            ..MODULE.lifecycle
        },
        ..MODULE
    };

    /// Two seats in which these modules are live.
    fn seats(live: [&'static Module; 2]) -> Seats {
        let seats = Seats::new(PLAN, &[&[BINDING], &[BINDING]], None, None);
        for (index, module) in live.into_iter().enumerate() {
            let build = fixture::build_of(module, "1");
            let record = RecordId::new(index);
            seats.lock().life_mut(record).live = Some(build);
        }
        seats
    }

    /// These modules to go live in the two seats.
    fn changes(new: [&'static Module; 2]) -> [Change; 2] {
        let change = |index, module| Change {
            from: Some(RecordId::new(index)),
            to: RecordId::new(index),
            build: fixture::build_of(module, "2"),
            snapshot: None,
            may_drop: None,
        };
        [change(0, new[0]), change(1, new[1])]
    }

    #[test]
    fn one_that_will_not_begin_is_undone_and_nothing_was_suspended() {
        let seats = seats([&MODULE, &MODULE]);
        let changes = changes([WILL_NOT_BEGIN, &MODULE]);
        let mut transaction = Transaction::new(&seats, &changes, fixture::services);
        let abort = transaction.try_to_restore().expect_err("one refuses");
        assert_eq!(
            (abort.record, abort.blame),
            (RecordId::new(0), Blame::Build)
        );
        assert_eq!(abort.error.to_string(), "no");
        let progress = Progress {
            begun: 1,
            suspended_from: 2,
            exchanged: 0,
        };
        assert_eq!(transaction.progress, progress);
    }

    #[test]
    fn a_live_one_that_will_not_save_is_resumed_with_those_behind() {
        let seats = seats([WILL_NOT_SAVE, &MODULE]);
        let changes = changes([&MODULE, &MODULE]);
        let mut transaction = Transaction::new(&seats, &changes, fixture::services);
        let abort = transaction.try_to_restore().expect_err("one refuses");
        assert_eq!((abort.record, abort.blame), (RecordId::new(0), Blame::Live));
        let progress = Progress {
            begun: 2,
            suspended_from: 0,
            exchanged: 0,
        };
        assert_eq!(transaction.progress, progress);
        let other = seats_where_the_last_will_not_save();
        let mut transaction = Transaction::new(&other, &changes, fixture::services);
        assert!(transaction.try_to_restore().is_err());
        assert_eq!(transaction.progress.suspended_from, 1);
    }

    fn seats_where_the_last_will_not_save() -> Seats {
        seats([&MODULE, WILL_NOT_SAVE])
    }

    #[test]
    fn one_that_will_not_restore_is_not_to_blame() {
        let seats = seats([&MODULE, &MODULE]);
        let changes = changes([&MODULE, WILL_NOT_RESTORE]);
        let mut transaction = Transaction::new(&seats, &changes, fixture::services);
        let abort = transaction.try_to_restore().expect_err("one refuses");
        assert_eq!(
            (abort.record, abort.blame),
            (RecordId::new(1), Blame::Circumstances)
        );
        assert_eq!(transaction.progress.begun, 2);
        assert_eq!(transaction.progress.suspended_from, 0);
    }

    #[test]
    fn a_snapshot_is_handed_on_in_place_of_the_live_state() {
        let fields = BTreeMap::from([("value".to_owned(), vec![7])]);
        let snapshot = Arc::new(SavedState {
            fields,
            ..SavedState::default()
        });
        // The live ones are not asked.
        let seats = seats([WILL_NOT_SAVE, WILL_NOT_SAVE]);
        let changes = changes([&MODULE, &MODULE]).map(|change| Change {
            snapshot: Some(Arc::clone(&snapshot)),
            ..change
        });
        let transaction = Transaction::new(&seats, &changes, fixture::services);
        let states = transaction.run().expect("nobody refuses");
        assert_eq!(states.states, [Arc::clone(&snapshot), snapshot]);
        // Each attempt has a number of its own.
        assert_eq!(seats.issue(RecordId::new(0)), 2);
    }
}
