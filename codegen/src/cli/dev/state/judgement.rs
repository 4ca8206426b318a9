//! `Judgement`.

use crate::cli::dev::report::FirstDifference;

/// What has come of comparing an edited module with the build that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli::dev) enum Judgement {
    /// So many calls were answered alike, which is enough.
    Agreed {
        /// The number of calls.
        calls: usize,
    },
    /// A call was answered otherwise.
    Differs(FirstDifference),
    /// It cannot be compared, for this reason.
    Unknown(String),
}
