//! What a call does that found no state.

/// What a call does that found no state, with its arguments still in hand.
#[derive(Debug)]
pub enum Fallback<V: 'static> {
    /// It goes on to the table of the generation that took over.
    Successor(&'static V),
    /// It looks again: the state has come back.
    Retry,
    /// It ends in a Fault: there is no state, and no successor.
    Unavailable,
}
