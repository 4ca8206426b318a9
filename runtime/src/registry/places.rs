//! Where in the Plan a record belongs.
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use super::noted::PENDING;
use super::poller::Poller;
use super::registry::Registry;
use super::work::Work;
use super::{Binding, Change};
use crate::app::Candidate;

impl Registry {
    /// The seat of a record and its place in it.
    pub(super) fn place(&self, record: usize) -> (usize, usize) {
        let mut first = 0;
        for (at, seat) in self.plan().seats.iter().enumerate() {
            if record < first + seat.candidates.len() {
                return (at, record - first);
            }
            first += seat.candidates.len();
        }
        panic!("a record is that of a candidate")
    }

    /// The records of a seat.
    fn records(&self, seat: usize) -> std::ops::Range<usize> {
        let seats = self.plan().seats;
        let first: usize = seats[..seat].iter().map(|seat| seat.candidates.len()).sum();
        first..first + seats[seat].candidates.len()
    }

    /// The record of what is live in a seat.
    pub(super) fn live_in(&self, seat: usize) -> Option<usize> {
        let lives = self.lives();
        self.records(seat)
            .find(|record| lives[*record].live.is_some())
    }

    /// The records of all that is live.
    pub(super) fn live_records(&self) -> Vec<usize> {
        let lives = self.lives();
        (0..lives.len())
            .filter(|record| lives[*record].live.is_some())
            .collect()
    }

    /// Of each seat the record whose build is to be live, and that of what is: the same one, or none where the first
    /// candidate of an optional seat has refused so far.
    pub(super) fn seats_to_look_at(&self) -> Vec<(usize, Option<usize>)> {
        let seats = 0..self.plan().seats.len();
        let rows = seats.filter_map(|seat| match self.live_in(seat) {
            Some(live) => Some((live, Some(live))),
            None => self.records(seat).next().map(|first| (first, None)),
        });
        rows.collect()
    }

    /// What is live in the seat of a Core and the record of a candidate that shall take it.
    pub(super) fn swap(&self, core: &str, system: &str) -> Result<(Option<usize>, usize), String> {
        let found = self.records_named(system);
        let to = found.into_iter().find(|record| self.core(*record) == core);
        let to = to.ok_or_else(|| {
            format!(
                "{system} is no candidate for {core} in {}; see `cargo xtask explain {}`",
                self.plan().app,
                self.plan().app
            )
        })?;
        let from = self.live_in(self.place(to).0);
        if from == Some(to) {
            return Err(format!("{system} serves {core} already"));
        }
        Ok((from, to))
    }

    pub(super) fn records_named(&self, module: &str) -> Vec<usize> {
        let records = 0..self.lives().len();
        records
            .filter(|record| self.name(*record) == module)
            .collect()
    }

    pub(super) fn candidate(&self, record: usize) -> &'static Candidate {
        let (seat, candidate) = self.place(record);
        &self.plan().seats[seat].candidates[candidate]
    }

    pub(super) fn name(&self, record: usize) -> &'static str {
        self.candidate(record).module
    }

    pub(super) fn core(&self, record: usize) -> &'static str {
        self.plan().seats[self.place(record).0].core
    }

    pub(super) fn binding(&self, record: usize) -> &'static Binding {
        let (seat, candidate) = self.place(record);
        let bindings = self.bindings.get();
        let bindings = bindings.expect("only what was loaded is reloaded");
        &bindings[seat][candidate]
    }

    /// The next generation number of a candidate.
    pub(super) fn issue(&self, record: usize) -> u32 {
        let life = &mut self.lives()[record];
        life.issued += 1;
        life.issued
    }

    /// Puts work down for the next safe point. A set takes the place of one that waits.
    pub(super) fn enqueue(&self, work: Work) {
        let mut queue = self.queue();
        if let Work::Set(_) = work {
            queue.retain(|other| !matches!(other, Work::Set(_)));
        }
        queue.push_back(work);
        drop(queue);
        PENDING.store(true, Ordering::Release);
    }

    /// Who is to be shut down at the end, after a change.
    pub(super) fn replace_started(&self, change: &Change) {
        let mut started = self.started();
        let entry = (change.to, change.module);
        match started
            .iter_mut()
            .find(|(record, _)| Some(*record) == change.from)
        {
            Some(place) => *place = entry,
            None => started.push(entry),
        }
    }

    /// Keeps the thread that looks at the store.
    pub(super) fn watch(&self, poller: Option<Poller>) {
        *self.poller.lock().unwrap_or_else(PoisonError::into_inner) = poller;
    }

    /// Makes that thread look at once.
    pub(super) fn wake(&self) {
        let poller = self.poller.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(poller) = poller.as_ref() {
            poller.wake();
        }
    }

    pub(super) fn forget_started(&self, record: usize) {
        self.started().retain(|(started, _)| *started != record);
    }
}
