//! What an import slot of a module follows.

use super::SlotRef;

/// What an import slot of a module follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowPlan {
    /// The slot of a Core in the App.
    Slot {
        /// A name for the module's slot.
        name: String,
        /// The App's slot.
        slot: SlotRef,
    },
    /// Nothing: the import is optional and not met.
    Nothing,
}
