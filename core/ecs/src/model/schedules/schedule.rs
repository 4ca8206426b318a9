//! Which tasks may run at the same time.

use keyway::model;

use super::Stage;

/// Stages one after the other, lanes within a stage side by side: the outcome is that of the tasks one by one in the order
/// of their declaration, as far as that respects their constraints.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Schedule {
    /// The stages, which run one after another.
    pub stages: Vec<Stage>,
    /// How many tables the world had. A schedule is out of date when it has more.
    pub tables: u32,
}
