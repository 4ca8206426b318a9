//! `LockedItem`, one block of a lock.

/// A Model or View in a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedItem {
    /// Kind, name and conditions: `struct Body`, `view ClockView if feature = "clock"`.
    pub head: String,
    /// Rows of the fields, variants or functions, in order.
    pub rows: Vec<String>,
}

impl LockedItem {
    /// Name of the Model or View.
    #[must_use]
    pub fn name(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }
}
