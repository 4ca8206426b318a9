//! One measured figure.
use serde::{Deserialize, Serialize};

use super::Library;

/// How long one library takes for one case.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "Parts", into = "Parts")]
pub struct Figure {
    /// Name of the scenario, or of the curve.
    pub case: String,
    /// Where on the curve, if it is one.
    pub at: Option<u64>,
    /// Library that was measured.
    pub library: Library,
    /// Measured time in nanoseconds.
    pub nanoseconds: f64,
}

/// A figure is written as a list, since there are hundreds of them.
type Parts = (String, Option<u64>, Library, f64);

impl From<Parts> for Figure {
    fn from((case, at, library, nanoseconds): Parts) -> Self {
        Self {
            case,
            at,
            library,
            nanoseconds,
        }
    }
}

impl From<Figure> for Parts {
    fn from(figure: Figure) -> Self {
        // More digits than were measured would only make files long.
        let nanoseconds = (figure.nanoseconds * 100.0).round() / 100.0;
        (figure.case, figure.at, figure.library, nanoseconds)
    }
}
