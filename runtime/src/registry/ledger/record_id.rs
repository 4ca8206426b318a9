//! The number of a candidate in its Plan.

/// The number of a candidate in its Plan, counted from 0 seat by seat. It is also that of the candidate's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RecordId(usize);

impl RecordId {
    pub(crate) const fn new(index: usize) -> Self {
        Self(index)
    }

    pub(crate) const fn index(self) -> usize {
        self.0
    }
}
