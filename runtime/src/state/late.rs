//! What a call does that found no state.

/// What a call does that found no state, with its arguments still in hand.
#[derive(Debug)]
pub enum Late<V: 'static> {
    /// It goes on to the table of the generation that took over.
    Successor(&'static V),
    /// It looks again: the state has come back.
    Again,
    /// It ends in a Fault: there is no state, and nobody who has one.
    Gone,
}
