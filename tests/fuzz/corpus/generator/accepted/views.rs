//! Views whose functions lend, return and fill Models.
#[rustfmt::skip]
pub mod generated;

use std::borrow::Cow;

/// A value.
#[keyway::model]
pub struct Value {
    /// Bytes.
    pub bytes: Vec<u8>,
}

/// Why there is none.
#[keyway::model]
pub enum Missing {
    /// Never there.
    Unknown(String),
    /// Gone.
    Removed,
}

/// A store.
#[keyway::view]
pub struct StoreView {
    /// Reads.
    pub get: fn(key: &str) -> Result<Value, Missing>,
    /// Writes.
    pub put: fn(key: &str, value: &Value),
    /// Changes in place.
    pub change: fn(values: &mut [Value], by: &[u8]) -> Option<u64>,
    /// Reads some.
    pub read: fn(into: &mut Vec<Value>, keys: &[String]) -> (usize, bool),
}

/// What is lent by the crate itself, and is no Model.
pub fn trimmed(text: &str) -> Cow<'_, str> {
    text.trim().into()
}
