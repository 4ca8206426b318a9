//! `LinkedRow`, the binding of one candidate in `linked.rs`.

use super::{FollowPlan, SlotRef};

/// The functions that bind one candidate in a static program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedRow {
    /// Path of its description.
    pub module: String,
    /// Path of its import slots.
    pub imports: String,
    /// Path of its table.
    pub table: String,
    /// Sources of its import slots, in order.
    pub follows: Vec<FollowPlan>,
    /// The slot of the App that its table goes to.
    pub slot: SlotRef,
    /// For a layer: the slot of what is behind it.
    pub behind: Option<SlotRef>,
}
