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

impl Figure {
    /// The figures in what a benchmark prints with `--json`; `None` if it is something else.
    pub(crate) fn all_in(output: &[u8]) -> Option<Vec<Self>> {
        #[derive(Deserialize)]
        struct Printed {
            rows: Vec<Figure>,
        }
        let printed: Printed = serde_json::from_slice(output).ok()?;
        Some(printed.rows)
    }
}
