//! Filling the seats of a Plan.
use std::sync::Arc;
use std::time::Instant;

use super::refusal::Refusal;
use super::registry::Registry;
use super::{ModuleState, StartError};
use crate::app::Seat;
use crate::descriptor::Module;

impl Registry {
    /// Fills every seat; `take` is given the places of a candidate's record and seat and its own in the seat.
    pub(super) fn fill(
        &self,
        take: impl Fn(usize, usize, usize) -> Result<(), Refusal>,
    ) -> Result<(), StartError> {
        let mut first = 0;
        for (at, seat) in self.plan().seats.iter().enumerate() {
            let filled =
                self.fill_seat(seat, first, |record, candidate| take(record, at, candidate));
            if filled.is_err() {
                self.shutdown();
                return filled;
            }
            first += seat.candidates.len();
        }
        Ok(())
    }

    fn fill_seat(
        &self,
        seat: &Seat,
        first: usize,
        take: impl Fn(usize, usize) -> Result<(), Refusal>,
    ) -> Result<(), StartError> {
        let mut taken = false;
        let mut refusals = Vec::new();
        for (at, candidate) in seat.candidates.iter().enumerate() {
            let record = first + at;
            if taken {
                self.enter(record, ModuleState::Standby, None);
                continue;
            }
            let began = Instant::now();
            match take(record, at) {
                Ok(()) => {
                    self.ledger().records[record].load_micros = micros_since(began);
                    self.enter(record, ModuleState::Running, None);
                    taken = true;
                }
                Err(Refusal::Start(error)) => return Err(error),
                Err(Refusal::Candidate {
                    state,
                    reason,
                    level,
                }) => {
                    log::log!(
                        target: "keyway",
                        level,
                        "{} does not serve {}: {reason}",
                        candidate.module,
                        seat.core
                    );
                    self.enter(record, state, Some(reason.clone()));
                    refusals.push((candidate.module.to_owned(), reason));
                }
            }
        }
        if taken || seat.optional {
            return Ok(());
        }
        Err(StartError::Unserved {
            core: seat.core.to_owned(),
            refusals,
        })
    }

    /// Initializes a module, gives it what was left for it, and puts its state in its place.
    pub(super) fn start(&self, record: usize, module: &'static Module) -> Result<(), Refusal> {
        match (module.lifecycle.initialize)() {
            Ok(Ok(())) => {}
            Ok(Err(reason)) => return Err(Refusal::declined(reason)),
            Err(fault) => return Err(Refusal::faulted(fault)),
        }
        let taken = self.inherit(module).map_err(|error| {
            if let Err(fault) = (module.lifecycle.shutdown)() {
                log::error!(target: "keyway", "{fault}");
            }
            Refusal::Start(error)
        })?;
        self.lives()[record].taken = taken.map(Arc::new);
        (module.lifecycle.activate)();
        self.started().push((record, module));
        Ok(())
    }
}

fn micros_since(began: Instant) -> u64 {
    u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX)
}
