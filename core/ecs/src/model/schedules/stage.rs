//! Lanes that may run at the same time.

use keyway::model;

use super::LanePlan;

/// Lanes that share nothing that one of them writes.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Stage {
    /// The lanes, by their first task.
    pub lanes: Vec<LanePlan>,
}
