//! One scenario, as the report sees it.
use serde::{Deserialize, Serialize};

use super::Bar;

/// A scenario.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The heading that it stands under.
    pub group: String,
    /// The name.
    pub name: String,
    /// What Keyway is to hold.
    pub bars: Vec<Bar>,
}
