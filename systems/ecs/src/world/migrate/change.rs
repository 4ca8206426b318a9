//! What becomes of one component.

use core_ecs::{ComponentId, Description};

use super::Run;

/// What becomes of one component.
pub(super) struct Change {
    /// Which it is.
    pub(super) id: ComponentId,
    /// What it will be.
    pub(super) description: Description,
    /// Which bytes of an old value make which of a new one; all others are zero.
    pub(super) runs: Vec<Run>,
    /// Where in an old value the spans lie that no new value has.
    pub(super) lost: Vec<u32>,
    /// Whether any value has other bytes than before.
    pub(super) moves: bool,
}
