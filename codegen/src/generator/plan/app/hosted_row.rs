//! How one candidate is loaded.

use super::{FollowPlan, SlotRef};
use crate::generator::plan::contract::CoreRef;
use crate::generator::plan::module::RequirementRow;

/// How one candidate is loaded and bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedRow {
    /// The static that it lives in.
    pub site: String,
    /// The Core that it serves.
    pub core: CoreRef,
    /// What it asks of the Cores that it imports, in the order of its slots.
    pub requires: Vec<RequirementRow>,
    /// What its slots follow, in the same order.
    pub follows: Vec<FollowPlan>,
    /// The slot of the App that its table goes to.
    pub slot: SlotRef,
}
