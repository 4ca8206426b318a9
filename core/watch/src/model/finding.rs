//! `Finding`.

use keyway::model;

/// One thing that a watcher found.
#[model]
#[derive(PartialEq)]
pub struct Finding {
    /// What was measured, for example `distance of earth and moon, smallest`.
    pub subject: String,
    /// Measured value, in `unit`.
    pub value: f64,
    /// The unit of the measure, empty for a ratio.
    pub unit: String,
    /// When it was so, in days since the start.
    pub day: f64,
}
