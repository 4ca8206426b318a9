//! How one candidate is bound in a static program.

use super::{FollowPlan, SlotRef};

/// How one candidate is bound in a static program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedRow {
    /// Path of its description.
    pub module: String,
    /// Path of its import slots.
    pub imports: String,
    /// Path of its table.
    pub table: String,
    /// What its slots follow, in their order.
    pub follows: Vec<FollowPlan>,
    /// The slot of the App that its table goes to.
    pub slot: SlotRef,
}
