//! Filling seats with the modules that are linked into the program.
use super::{Refusal, StartError, Starter};
use crate::fault::note_linked;
use crate::registry::ledger::RecordId;
use crate::registry::seats::Linked;

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
        self.fill(|record| {
            let row = rows.iter().find(|(linked, _)| *linked == record);
            let (_, linked) = row.ok_or_else(not_linked)?;
            (linked.connect)();
            self.start(record, linked.module)?;
            (linked.publish)();
            Ok(())
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
