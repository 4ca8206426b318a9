//! A thing with a name and a place.

use keyway::model;

/// A thing in a [`Scene`](super::Scene).
#[model]
#[derive(PartialEq)]
pub struct Mark {
    /// What to write beside it.
    pub name: String,
    /// Where it is.
    pub place: [f64; 2],
    /// Where it was, oldest first.
    pub trail: Vec<[f64; 2]>,
    /// Red, green and blue.
    pub color: [u8; 3],
}
