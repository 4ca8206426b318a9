//! What became of each module.
use super::{Event, ModuleRecord, ModuleState};
use crate::app::Plan;

/// What became of each module of a Plan, and in which order.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    /// One for each candidate, seat by seat.
    pub(super) records: Vec<ModuleRecord>,
    /// Oldest first.
    pub(super) events: Vec<Event>,
}

impl Ledger {
    pub(super) fn new(plan: &Plan) -> Self {
        let records = plan.seats.iter().flat_map(|seat| {
            seat.candidates.iter().map(|candidate| ModuleRecord {
                name: candidate.module.to_owned(),
                kind: candidate.kind,
                core: seat.core.to_owned(),
                version: String::new(),
                state: ModuleState::Discovered,
                generation: 0,
                digest: None,
                path: None,
                bytes: 0,
                load_micros: 0,
                reason: None,
                faults: 0,
            })
        });
        Self {
            records: records.collect(),
            events: Vec::new(),
        }
    }

    pub(super) fn enter(
        &mut self,
        record: usize,
        state: ModuleState,
        reason: Option<String>,
    ) -> Event {
        let entry = &mut self.records[record];
        entry.state = state;
        entry.reason.clone_from(&reason);
        let event = Event {
            module: entry.name.clone(),
            generation: entry.generation,
            state,
            reason,
        };
        self.events.push(event.clone());
        event
    }
}
