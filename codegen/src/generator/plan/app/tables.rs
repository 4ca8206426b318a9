//! `Tables`, whether the App implements `AppView`.

/// Whether an App has tables of its own, which the loop around it calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tables {
    /// The App implements `AppView`.
    AppView,
    /// The App has a loop of its own.
    Nothing,
}
