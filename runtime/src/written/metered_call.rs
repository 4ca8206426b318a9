//! `MeteredCall`.
use crate::counting::{Clock, Timed};
use crate::metrics::Tally;

/// A call that is being made, and counted already. When this is dropped it has ended: with a Fault, unless its outcome was told, since
/// where modules are linked a panic is no outcome but goes through the layer.
#[derive(Debug)]
pub struct MeteredCall<'m> {
    /// `None` for a function that is not counted.
    pub(super) tally: Option<&'m Tally>,
    pub(super) clock: &'m Clock,
    /// `None` if its time is not taken.
    pub(super) timed: Option<Timed>,
    pub(super) is_alone: bool,
    pub(super) is_fault: bool,
}

impl MeteredCall<'_> {
    /// Ends the call.
    #[inline]
    pub fn end(mut self, is_fault: bool) {
        self.is_fault = is_fault;
    }
}

impl Drop for MeteredCall<'_> {
    #[inline]
    fn drop(&mut self) {
        let Some(tally) = self.tally else { return };
        if self.is_fault {
            tally.pace.fault(self.is_alone);
        }
        if let Some(timed) = self.timed {
            tally.end(self.clock, timed, self.is_alone);
        }
    }
}
