//! `Fallback`, the decision for a call that found no state.
use crate::fault::Absence;

/// What a call does that found no state. The caller still has the arguments.
#[derive(Debug)]
pub enum Fallback<V: 'static> {
    /// The call is forwarded to the table of the generation that took over.
    Successor(&'static V),
    /// The call looks again: the state has come back.
    Retry,
    /// The call returns a Fault: there is no state, and no successor.
    Unavailable(Absence),
}
