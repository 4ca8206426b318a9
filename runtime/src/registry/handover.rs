//! Where a new generation has its state from.
use std::sync::Arc;

use crate::state::SavedState;

/// Where a new generation has its state from.
#[derive(Clone, Debug)]
pub(super) enum Handover {
    /// From the live one, which is suspended for it.
    Live,
    /// From what was kept at an earlier handover: what the live one has done since is given up.
    Kept(Arc<SavedState>),
}
