//! A thing with a name and a place.

use keyway::model;

/// A thing in a [`Scene`](super::Scene).
#[model]
#[derive(PartialEq)]
pub struct Mark {
    /// What to write beside it.
    pub name: String,
    /// x to the right and y up, from -1 to 1.
    pub place: [f64; 2],
    /// Where it was, oldest first.
    pub trail: Vec<[f64; 2]>,
    /// Red, green and blue, 0 to 255 each.
    pub color: [u8; 3],
}
