//! `Entries`, the content of a ledger.
use std::collections::VecDeque;
use std::sync::Arc;

use super::RecordId;
use crate::plan::Plan;
use crate::report::{Event, ModuleRecord, ModuleState, ReloadEvent};
use crate::store_files::Quarantine;
use crate::text::in_one_line;

/// State of each module of a Plan, and the events in order. Events are shared, so that a copy of all entries is made quickly: a safe
/// point may wait for it.
#[derive(Clone, Debug)]
pub(crate) struct Entries {
    /// Records of all candidates, seat by seat.
    pub(crate) records: Vec<ModuleRecord>,
    /// Latest changes of module states, oldest first.
    pub(crate) events: VecDeque<Arc<Event>>,
    /// Latest steps of reloads, oldest first.
    pub(crate) reloads: VecDeque<Arc<ReloadEvent>>,
    /// Number of the last reload event; earlier generations of the App count as well.
    pub(crate) last_number: u64,
    /// Builds that this process quarantined and that are not in the store's list yet.
    pub(crate) quarantined: Quarantine,
}

/// Limit of kept events of either kind; a program that is reloaded for weeks must not grow by them.
const MOST_EVENTS: usize = 256;

impl Entries {
    pub(super) fn new(plan: &Plan, last_number: u64) -> Self {
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
            last_number,
            quarantined: Quarantine::default(),
        }
    }

    pub(super) fn enter(
        &mut self,
        record: RecordId,
        state: ModuleState,
        reason: Option<String>,
    ) -> Arc<Event> {
        let reason = reason.as_deref().map(in_one_line);
        let entry = &mut self.records[record.index()];
        entry.state = state;
        entry.reason.clone_from(&reason);
        let event = Arc::new(Event {
            module: entry.name.clone(),
            generation: entry.generation,
            state,
            reason,
        });
        self.events.push_back(Arc::clone(&event));
        if self.events.len() > MOST_EVENTS {
            self.events.pop_front();
        }
        event
    }

    /// Numbers an event and keeps it.
    pub(super) fn append(&mut self, mut event: ReloadEvent) -> Arc<ReloadEvent> {
        self.last_number += 1;
        event.number = self.last_number;
        let event = Arc::new(event);
        self.reloads.push_back(Arc::clone(&event));
        if self.reloads.len() > MOST_EVENTS {
            self.reloads.pop_front();
        }
        event
    }
}
