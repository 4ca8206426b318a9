//! A Model or View in a lock.

/// A Model or View in a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedItem {
    /// Kind, name and conditions: `struct Body`, `view ClockView if feature = "clock"`.
    pub head: String,
    /// One for each field, variant or function, in order.
    pub rows: Vec<String>,
}

impl LockedItem {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }
}
