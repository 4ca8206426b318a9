//! `Form`.

use keyway::store::RunId;
use serde::Deserialize;

use super::order::Order;

/// The body of a request to act.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Form {
    /// Process id of the App.
    pub(super) pid: u32,
    /// The App's run: what is asked of one that has ended is not asked of its successor.
    pub(super) run: RunId,
    /// What to do.
    pub(super) order: Order,
}
