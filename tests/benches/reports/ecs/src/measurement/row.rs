//! One scenario, as the report sees it.
use serde::{Deserialize, Serialize};

use super::Bar;

/// A scenario and the bars that Keyway is to hold in it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The heading that it stands under.
    pub group: String,
    /// Name of the scenario, as in the headings of the page.
    pub name: String,
    /// What Keyway is to hold.
    pub bars: Vec<Bar>,
}
