//! Whether an App has tables of its own.

/// Whether an App has tables of its own, which the loop around it calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tables {
    /// It implements `AppView`.
    AppView,
    /// It has a loop of its own.
    Nothing,
}
