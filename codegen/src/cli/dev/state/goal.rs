//! The goal of a cycle of look, build and start.

/// The goal of a cycle of look, build and start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// The sources are published, and the App runs.
    Live,
    /// A new process of the App follows, as the user typed `r`.
    Restart,
}
