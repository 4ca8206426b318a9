//! `Figure`.

use serde::{Deserialize, Serialize};

/// One figure of a benchmark, in the form that all of them print.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Figure {
    /// What is measured.
    pub(crate) case: String,
    /// On what, or how large.
    pub(crate) subject: String,
    pub(crate) value: f64,
    #[serde(default)]
    pub(crate) unit: String,
}
