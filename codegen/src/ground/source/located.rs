//! `Located`, a value that remembers its place in a source.

use super::Location;

/// A value that was read from a source, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Located<T> {
    /// The value that was read.
    pub value: T,
    /// Place of the value in its source.
    pub location: Location,
}

impl<T> Located<T> {
    /// Joins a value with its place.
    #[must_use]
    pub fn new(value: T, location: Location) -> Self {
        Self { value, location }
    }
}
