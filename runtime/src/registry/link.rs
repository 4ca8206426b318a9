//! Binding what is linked into the program.
use super::refusal::Refusal;
use super::registry::Registry;
use super::{Linked, StartError};

impl Registry {
    /// Binds what is linked into this program.
    pub(super) fn link(&self, linked: &[&[Linked]]) -> Result<(), StartError> {
        let mut first = 0;
        for (seat, linked) in self.plan().seats.iter().zip(linked) {
            // A standby that cannot take over is not linked, so the rows of a seat may be more.
            for (record, linked) in self.ledger().records[first..].iter_mut().zip(*linked) {
                linked.module.version.clone_into(&mut record.version);
            }
            first += seat.candidates.len();
        }
        self.fill(|record, seat, candidate| {
            let linked = linked[seat].get(candidate).ok_or_else(not_linked)?;
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
