//! A value together with the place it was read from.

use super::Location;

/// A value and where it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub location: Location,
}

impl<T> Located<T> {
    /// Joins a value with its place.
    #[must_use]
    pub fn new(value: T, location: Location) -> Self {
        Self { value, location }
    }
}
