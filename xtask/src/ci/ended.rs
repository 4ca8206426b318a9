//! `Ended`.

/// How a check has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Passed,
    /// With the last lines that it wrote, unless they are in front of somebody.
    Failed {
        last: Vec<String>,
    },
}
