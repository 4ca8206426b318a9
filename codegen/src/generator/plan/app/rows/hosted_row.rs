//! `HostedRow`, the binding of one candidate in `hosted.rs`.

use super::{FollowPlan, SlotRef};
use crate::generator::plan::contract::CoreRef;
use crate::generator::plan::module::RequirementRow;

/// The functions that load and bind one candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedRow {
    /// Name of the static with the module's site.
    pub site: String,
    /// The Core that it serves.
    pub core: CoreRef,
    /// Requirements of the Cores that it imports, in the order of its slots.
    pub requires: Vec<RequirementRow>,
    /// Sources of its import slots, in the same order.
    pub follows: Vec<FollowPlan>,
    /// The slot of the App that its table goes to.
    pub slot: SlotRef,
    /// For a layer: the slot of what is behind it.
    pub behind: Option<SlotRef>,
}
