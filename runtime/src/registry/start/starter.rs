//! `Starter`.

use std::sync::Arc;
use std::time::Instant;

use super::{Refusal, StartError};
use crate::fault::{Outcome, note_linked};
use crate::host::{note, write_note};
use crate::module::{Declined, Module, StepError};
use crate::plan::{FaultPolicy, Seat};
use crate::registry::ledger::{Ledger, RecordId};
use crate::registry::reload::{layer_seat, log_dropped_fields};
use crate::registry::seats::{Ending, Linked, Out, SeatId, Seats};
use crate::report::ModuleState;
use crate::state::SavedState;

/// Fills the seats of a Plan and empties them again. Seats are filled in the Plan's order: the first candidate that can be
/// loaded and whose `initialize` agrees takes the seat, the others stand by. It has no lock of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Starter<'r> {
    pub(crate) seats: &'r Seats,
    pub(crate) ledger: &'r Ledger,
}

impl Starter<'_> {
    /// Fills every seat; `take` starts a candidate in its seat, `bypass` leads callers past a layer. If a required seat stays empty, all is shut down again.
    pub(super) fn fill(
        &self,
        take: impl Fn(RecordId) -> Result<(), Refusal>,
        bypass: impl Fn(RecordId),
    ) -> Result<(), StartError> {
        let seats = self.seats.seat_ids().zip(self.seats.plan().seats);
        for (id, seat) in seats {
            let filled = self.fill_seat(id, seat, &take, &bypass);
            if filled.is_err() {
                self.shutdown();
                return filled;
            }
        }
        Ok(())
    }

    fn fill_seat(
        &self,
        id: SeatId,
        seat: &Seat,
        take: impl Fn(RecordId) -> Result<(), Refusal>,
        bypass: impl Fn(RecordId),
    ) -> Result<(), StartError> {
        if !self.seats.has_behind(id, |_| false) {
            // Of an optional Core that nothing serves, a layer would have nothing to call.
            let reason = Some(format!("nothing behind it serves {}", seat.core));
            for record in self.seats.records(id) {
                self.ledger
                    .enter(record, ModuleState::Standby, reason.clone());
            }
            return Ok(());
        }
        if let Some(out) = self.begins_out(id, seat) {
            self.ledger.enter(out, ModuleState::Out, None);
            self.seats.lock().life_mut(out).out = Out::UntilInserted;
            bypass(out);
            return Ok(());
        }
        let mut is_filled = false;
        let mut refusals = Vec::new();
        for record in self.candidates(id, seat) {
            if is_filled {
                self.ledger.enter(record, ModuleState::Standby, None);
                continue;
            }
            let began = Instant::now();
            match take(record) {
                Ok(()) => {
                    let micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
                    self.ledger
                        .update(record, |record| record.load_micros = micros);
                    let generation = self.seats.lock().life(record).issued;
                    self.ledger.enter_running(record, generation);
                    is_filled = true;
                }
                Err(Refusal::Start(error)) => return Err(error),
                Err(Refusal::Candidate { reason, .. }) if self.may_be_left_out(record) => {
                    self.leave_out(record, reason);
                    bypass(record);
                    is_filled = true;
                }
                Err(Refusal::Candidate {
                    state,
                    reason,
                    backtrace,
                    level,
                }) => {
                    let (module, core) = (self.seats.name(record), seat.core);
                    write_note(
                        level,
                        format_args!("{module} does not serve {core}: {reason}"),
                    );
                    self.ledger.enter(record, state, Some(reason.clone()));
                    let frames = backtrace.map(|frames| format!("\n{frames}"));
                    refusals.push((module.to_owned(), reason + &frames.unwrap_or_default()));
                }
            }
        }
        if is_filled || seat.optional {
            return Ok(());
        }
        Err(StartError::Unserved {
            core: seat.core.to_owned(),
            refusals,
        })
    }

    /// The layer of a seat, if it is out as it was in the process before, or else as the Plan says.
    fn begins_out(&self, id: SeatId, seat: &Seat) -> Option<RecordId> {
        let mut records = self.seats.records(id);
        let layer = records.find(|record| self.seats.is_layer(*record))?;
        let name = self.seats.name(layer);
        let was = self.seats.lock().seated(&layer_seat(seat.core, name));
        let is_out = was.map_or(self.seats.plan().out.contains(&name), |was| was.is_empty());
        is_out.then_some(layer)
    }

    /// Whether the App runs without this layer if it does not start.
    pub(super) fn may_be_left_out(&self, record: RecordId) -> bool {
        self.seats.is_layer(record) && self.seats.plan().on_fault == FaultPolicy::Bypass
    }

    fn leave_out(&self, record: RecordId, reason: String) {
        note!(
            Warn,
            "{} is left out, so that callers reach what is behind it: {reason}",
            self.seats.name(record)
        );
        self.seats.lock().life_mut(record).out = Out::UntilRepaired;
        self.ledger.enter(record, ModuleState::Out, Some(reason));
    }

    /// The candidates of a seat in the order in which they are tried: who had it in the process before, then as in the Plan.
    fn candidates(&self, id: SeatId, seat: &Seat) -> Vec<RecordId> {
        let mut records: Vec<RecordId> = self.seats.records(id).collect();
        let seated = self.seats.lock().seated(seat.core);
        if let Some(seated) = seated {
            // Stable: the others stay in their order.
            records.sort_by_key(|record| self.seats.name(*record) != seated);
        }
        records
    }

    /// Initializes a module, restores the state that was left for it, starts and activates it. A launched App that replaces
    /// another generation starts its modules later, when that has ended.
    pub(super) fn start(&self, record: RecordId, module: &'static Module) -> Result<(), Refusal> {
        begun((module.lifecycle.initialize)()).inspect_err(|_| module.flush())?;
        let received = inherit(self.seats, module).map_err(|error| {
            end(module);
            Refusal::Start(error)
        })?;
        if !self.seats.replaces_another()
            && let Err(refusal) = begun((module.lifecycle.start)())
        {
            end(module);
            if let Some(state) = received {
                self.seats.lock().give_back(module, state);
            }
            return Err(refusal);
        }
        self.seats.lock().life_mut(record).received = received.map(Arc::new);
        (module.lifecycle.activate)();
        self.seats.lock().started.push((record, module));
        Ok(())
    }

    /// Shuts every started module down, last first, then what the App itself provides.
    pub(crate) fn shutdown(&self) {
        self.end_guests();
        loop {
            let Some((record, module)) = self.next_to_end() else {
                return self.withdraw();
            };
            let fault = module.end().err();
            let reason = fault.map(|fault| fault.to_string());
            if let Some(reason) = &reason {
                note!(Error, "{reason}");
            }
            self.ledger.enter(record, ModuleState::Stopped, reason);
        }
    }

    /// Takes the layers out that the Plan does not have, the outermost first.
    fn end_guests(&self) {
        loop {
            let Some(guest) = self.seats.lock().guests.pop() else {
                return;
            };
            (guest.chain.remove)(guest.build.digest());
            self.seats.connect();
            end(guest.build.module);
        }
    }

    fn next_to_end(&self) -> Option<(RecordId, &'static Module)> {
        let mut occupancy = self.seats.lock();
        let next = occupancy.started.pop();
        occupancy.ending = next.map_or(Ending::Over, |(_, module)| Ending::At(module));
        next
    }
}

fn begun(outcome: Outcome<Result<(), Declined>>) -> Result<(), Refusal> {
    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(declined)) => Err(Refusal::declined(declined.message)),
        Err(fault) => Err(Refusal::faulted(&fault)),
    }
}

/// Shuts a module down that does not take its seat.
fn end(module: &'static Module) {
    if let Err(fault) = module.end() {
        note!(Error, "{fault}");
    }
}

/// Restores the state that was left for a module that has just been initialized, and returns it.
///
/// # Errors
/// If the state does not fit: the App then does not start, since it would lose that state.
pub(crate) fn inherit(seats: &Seats, module: &Module) -> Result<Option<SavedState>, StartError> {
    let found = seats.lock().inheritance.as_mut().and_then(|inheritance| {
        let state = inheritance.left.take(module)?;
        Some((state, inheritance.from.clone()))
    });
    let Some((state, from)) = found else {
        return Ok(None);
    };
    StepError::check((module.lifecycle.restore)(&state)).map_err(|error| StartError::Restore {
        module: module.name.to_owned(),
        from,
        reason: error.to_string(),
    })?;
    log_dropped_fields(module, module.name, &state);
    Ok(Some(state))
}

impl Starter<'_> {
    /// Fills the seats with the modules that are linked into this program.
    pub(crate) fn link(&self, linked: &[&[Linked]]) -> Result<(), StartError> {
        // A standby that cannot take over is not linked, so a seat may have more records than rows.
        let seats = self.seats.seat_ids().zip(linked);
        let rows = seats.flat_map(|(seat, rows)| self.seats.records(seat).zip(*rows));
        let rows: Vec<(RecordId, &Linked)> = rows.collect();
        for (record, linked) in &rows {
            let module = linked.module;
            note_linked(module.name, module.provides.core(), module.source);
            let version = linked.module.version;
            self.ledger
                .update(*record, |record| version.clone_into(&mut record.version));
        }
        let row = |record| rows.iter().find(|(linked, _)| *linked == record);
        let take = |record| {
            let (_, linked) = row(record).ok_or_else(not_linked)?;
            (linked.connect)();
            self.start(record, linked.module)?;
            (linked.publish)();
            Ok(())
        };
        self.fill(take, |record| {
            if let Some((_, linked)) = row(record) {
                (linked.bypass)();
            }
        })
    }
}

/// A static program links the standbys only of Systems whose `initialize` can refuse: callers of the others go to their
/// tables without asking who has the seat.
fn not_linked() -> Refusal {
    Refusal::refused(
        "is not linked; it could take over only from a System whose `initialize` returns a `Result`",
    )
}
