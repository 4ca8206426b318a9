//! Look-ups from records to seats, candidates and bindings.
use std::ops::Range;

use super::{Binding, ChainBinding, Guest, Out, SeatId, Seats, SwapError};
use crate::loader::Expected;
use crate::plan::Candidate;
use crate::registry::ledger::RecordId;

impl Seats {
    /// The seat of a record and its place in it.
    fn place(&self, record: RecordId) -> (SeatId, usize) {
        let mut first = 0;
        for (at, seat) in self.plan.seats.iter().enumerate() {
            if record.index() < first + seat.candidates.len() {
                return (SeatId(at), record.index() - first);
            }
            first += seat.candidates.len();
        }
        panic!("a record is that of a candidate")
    }

    pub(crate) fn seat_of(&self, record: RecordId) -> SeatId {
        self.place(record).0
    }

    pub(crate) fn seat_ids(&self) -> impl Iterator<Item = SeatId> + use<> {
        (0..self.plan.seats.len()).map(SeatId)
    }

    /// Records of a seat's candidates, the pick first.
    pub(crate) fn records(&self, seat: SeatId) -> impl Iterator<Item = RecordId> + use<> {
        let seats = self.plan.seats;
        let before = seats[..seat.0].iter().map(|seat| seat.candidates.len());
        let first: usize = before.sum();
        let records: Range<usize> = first..first + seats[seat.0].candidates.len();
        records.map(RecordId::new)
    }

    /// Record that is live in a seat, if any.
    pub(crate) fn live_in(&self, seat: SeatId) -> Option<RecordId> {
        let occupancy = self.lock();
        self.records(seat)
            .find(|record| occupancy.life(*record).live.is_some())
    }

    /// Records that are live, in the order of the Plan.
    pub(crate) fn live_records(&self) -> Vec<RecordId> {
        let occupancy = self.lock();
        let live = occupancy.lives().filter(|(_, life)| life.live.is_some());
        live.map(|(record, _)| record).collect()
    }

    /// For each seat the record whose build is to be live, and the record that is live: the same one, or `None` where
    /// the first candidate of an optional seat has refused so far, or a Fault has put a layer out.
    pub(crate) fn watched(&self) -> Vec<(RecordId, Option<RecordId>)> {
        let rows = self.seat_ids().filter_map(|seat| match self.live_in(seat) {
            Some(live) => Some((live, Some(live))),
            None => self.records(seat).next().map(|first| (first, None)),
        });
        let is_in = |record| self.lock().life(record).out != Out::UntilInserted;
        rows.filter(|(record, _)| is_in(*record)).collect()
    }

    /// The record of a layer in front of what serves a Core.
    pub(crate) fn layer(&self, core: &str, layer: &str) -> Result<RecordId, SwapError> {
        let mut found = self.records_named(layer);
        let record = found.find(|record| self.core(*record) == core && self.is_layer(*record));
        record.ok_or_else(|| SwapError::NotLayer {
            layer: layer.to_owned(),
            core: core.to_owned(),
            app: self.plan.app.to_owned(),
        })
    }

    /// The chain in front of a Core, if the App is loaded and has the Core.
    pub(crate) fn chain(&self, core: &str) -> Option<&'static ChainBinding> {
        let mut chains = self.chains.iter();
        chains.find(|chain| chain.contract.core() == core)
    }

    /// The layer of this name that a tool has put in front of a Core.
    pub(crate) fn guest(&self, core: &str, layer: &str) -> Option<Guest> {
        let occupancy = self.lock();
        let mut guests = occupancy.guests.iter();
        let found = guests.find(|guest| guest.core() == core && guest.name() == layer);
        found.cloned()
    }

    pub(crate) fn is_layer(&self, record: RecordId) -> bool {
        self.candidate(record).kind.wraps()
    }

    /// The seat whose table a layer calls: that of the next layer, or of the System; `None` if the App provides the Core, and for
    /// other modules.
    pub(crate) fn behind(&self, seat: SeatId) -> Option<SeatId> {
        let is_layer = |seat: SeatId| self.records(seat).any(|record| self.is_layer(record));
        let before = SeatId(seat.0.checked_sub(1)?);
        (is_layer(seat) && self.plan.seats[before.0].core == self.plan.seats[seat.0].core)
            .then_some(before)
    }

    /// Whether callers reach something behind a layer's seat. `begins` says of a record that it is about to take its seat.
    pub(crate) fn has_behind(&self, seat: SeatId, begins: impl Fn(RecordId) -> bool) -> bool {
        let mut next = self.behind(seat);
        while let Some(seat) = next {
            let occupancy = self.lock();
            let mut started = occupancy.started.iter();
            let mut records = self.records(seat);
            if started.any(|(record, _)| self.seat_of(*record) == seat)
                || self.records(seat).any(&begins)
            {
                return true;
            }
            if records.all(|record| occupancy.life(record).out == Out::No) {
                return false;
            }
            drop(occupancy);
            next = self.behind(seat);
        }
        true
    }

    /// Leads callers past the layers that are out, from the innermost on, to what is behind each now.
    pub(crate) fn pass_over(&self) {
        let occupancy = self.lock();
        let lives = occupancy.lives();
        let out: Vec<RecordId> = lives
            .filter(|(_, life)| life.out != Out::No)
            .map(|(record, _)| record)
            .collect();
        drop(occupancy);
        for record in out {
            (self.binding(record).bypass)();
        }
        for chain in self.chains {
            (chain.join)();
        }
    }

    /// Binds the imports of every live module to the tables that serve them now.
    pub(crate) fn connect(&self) {
        self.pass_over();
        for record in self.live_records() {
            (self.binding(record).connect)();
        }
    }

    /// The live record in the seat of a Core and the record of the candidate that is to take the seat.
    pub(crate) fn swap(
        &self,
        core: &str,
        system: &str,
    ) -> Result<(Option<RecordId>, RecordId), SwapError> {
        let mut found = self.records_named(system);
        let to = found.find(|record| self.core(*record) == core && !self.is_layer(*record));
        let to = to.ok_or_else(|| SwapError::NotCandidate {
            system: system.to_owned(),
            core: core.to_owned(),
            app: self.plan.app.to_owned(),
        })?;
        let from = self.live_in(self.seat_of(to));
        if from == Some(to) {
            return Err(SwapError::Serving {
                system: system.to_owned(),
                core: core.to_owned(),
            });
        }
        Ok((from, to))
    }

    /// Records of a module, which may be a candidate for several seats.
    pub(crate) fn records_named(&self, module: &str) -> impl Iterator<Item = RecordId> {
        let records = self.seat_ids().flat_map(|seat| self.records(seat));
        records.filter(move |record| self.name(*record) == module)
    }

    pub(crate) fn candidate(&self, record: RecordId) -> &'static Candidate {
        let (seat, candidate) = self.place(record);
        &self.plan.seats[seat.0].candidates[candidate]
    }

    pub(crate) fn name(&self, record: RecordId) -> &'static str {
        self.candidate(record).module
    }

    pub(crate) fn core(&self, record: RecordId) -> &'static str {
        self.plan.seats[self.seat_of(record).0].core
    }

    /// The functions by which a candidate is loaded.
    ///
    /// # Panics
    /// If the modules are linked: only loaded modules are reloaded.
    pub(crate) fn binding(&self, record: RecordId) -> &'static Binding {
        let (seat, candidate) = self.place(record);
        &self.bindings[seat.0][candidate]
    }

    /// The properties that this host expects of a candidate.
    pub(crate) fn expected(&self, record: RecordId) -> Expected<'static> {
        let (binding, candidate) = (self.binding(record), self.candidate(record));
        Expected {
            module: candidate.module,
            contract: binding.contract,
            features: candidate.features,
            requires: binding.requires,
            manifest: None,
        }
    }
}
