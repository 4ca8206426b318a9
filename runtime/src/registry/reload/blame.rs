//! `Blame`, the cause of an abort.

/// What is to blame for the failure of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blame {
    /// The new build: it is quarantined.
    Build,
    /// The live generation, in handing its state over.
    Live,
    /// Neither: the old state does not fit, or something is not to be had now. The build may go live another time.
    Circumstances,
}
