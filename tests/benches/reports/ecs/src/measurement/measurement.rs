//! `Measurement`.
use serde::{Deserialize, Serialize};

use super::{Curve, Figure, Library, Machine, Row};

/// Everything that was measured, and what is needed to report it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Measurement {
    /// Where it was measured.
    pub machine: Machine,
    /// The releases that were compared.
    pub versions: Vec<(Library, String)>,
    /// The scenarios, in the order of the report.
    pub rows: Vec<Row>,
    /// The curves, likewise.
    pub curves: Vec<Curve>,
    /// The figures of each run.
    pub runs: Vec<Vec<Figure>>,
}
