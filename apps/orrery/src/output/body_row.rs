//! `BodyRow`.

use serde::Serialize;

/// A body at the end.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct BodyRow {
    pub(crate) name: String,
    /// In au, along the axes in which it was given.
    pub(crate) position: [f64; 3],
    /// In au/day.
    pub(crate) velocity: [f64; 3],
}
