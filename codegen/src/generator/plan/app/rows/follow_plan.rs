//! `FollowPlan`, the source of one import slot.

use super::SlotRef;

/// The slot of the App that an import slot of a module follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowPlan {
    /// The slot of a Core in the App.
    Slot {
        /// Name for the module's slot in the generated pattern.
        name: String,
        /// Slot of the App.
        slot: SlotRef,
    },
    /// Nothing: the import is optional and not met.
    Nothing,
}
