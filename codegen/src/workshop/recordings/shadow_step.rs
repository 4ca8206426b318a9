//! `ShadowStep`.

/// How far a comparison has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShadowStep {
    /// Some calls were compared, and there may be more.
    Compared,
    /// There is nothing to compare at the moment.
    Waiting,
    /// Nothing will come any more: the recording has ended, or the candidate's process.
    Over,
}
