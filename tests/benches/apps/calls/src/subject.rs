//! `Subject`.
use crate::peers::Peers;

/// One way to make one call.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    /// What is called.
    pub(crate) case: &'static str,
    /// How it is called; `empty` is the loop alone.
    pub(crate) name: &'static str,
    /// Makes this many calls.
    pub(crate) run: fn(&Peers, u64),
}

impl Subject {
    /// The subject that is taken off all others of its case.
    pub(crate) const EMPTY: &'static str = "empty";

    /// The case whose calls another thread makes at the same time.
    pub(crate) const BESIDE: &'static str = "add, counted, beside a second thread";

    /// The case that makes the same calls on one thread.
    pub(crate) const COUNTED: &'static str = "add, counted";
}
