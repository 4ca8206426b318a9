//! What waits for a safe point.
use super::Change;

/// What waits for a safe point.
#[derive(Clone, Debug)]
pub(super) enum Work {
    /// A new set, mapped and checked.
    Set(Vec<Change>),
    /// A candidate to take a seat over, mapped and checked, and the name of the request.
    Swap(Box<Change>, String),
    /// A module to go back, and the name of the request.
    Rollback(String, String),
}
