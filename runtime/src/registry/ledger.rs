//! What became of each module.
use std::collections::VecDeque;

use super::{Event, ModuleRecord, ModuleState, ReloadEvent, in_one_line};
use crate::app::Plan;

/// What became of each module of a Plan, and in which order.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    /// One for each candidate, seat by seat.
    pub(super) records: Vec<ModuleRecord>,
    /// Oldest first.
    pub(super) events: VecDeque<Event>,
    /// The last reloads, oldest first.
    pub(super) reloads: VecDeque<ReloadEvent>,
    /// Reloads so far, those of the App's generations before included.
    pub(super) told: u64,
}

/// Events of either kind that are kept; a program that is reloaded for weeks must not grow by them.
const KEPT: usize = 256;

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
            events: VecDeque::new(),
            reloads: VecDeque::new(),
            told: 0,
        }
    }

    pub(super) fn enter(
        &mut self,
        record: usize,
        state: ModuleState,
        reason: Option<String>,
    ) -> Event {
        let reason = reason.as_deref().map(in_one_line);
        let entry = &mut self.records[record];
        entry.state = state;
        entry.reason.clone_from(&reason);
        let event = Event {
            module: entry.name.clone(),
            generation: entry.generation,
            state,
            reason,
        };
        self.events.push_back(event.clone());
        if self.events.len() > KEPT {
            self.events.pop_front();
        }
        event
    }

    /// Numbers an event and keeps it.
    pub(super) fn tell(&mut self, mut event: ReloadEvent) -> ReloadEvent {
        self.told += 1;
        event.reason = event.reason.as_deref().map(in_one_line);
        event.number = self.told;
        self.reloads.push_back(event.clone());
        if self.reloads.len() > KEPT {
            self.reloads.pop_front();
        }
        event
    }
}
