//! `Figure`, what a benchmark prints.

use serde::Deserialize;

/// One row of a benchmark's `--json`: a figure of one subject in one case.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Figure {
    pub(super) case: String,
    pub(super) subject: String,
    pub(super) value: f64,
    #[serde(default)]
    pub(super) unit: String,
}
