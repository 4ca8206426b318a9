//! What waits for a safe point.
use std::path::PathBuf;

use crate::registry::seats::Change;

/// What waits for a safe point.
#[derive(Clone, Debug)]
pub(crate) enum Work {
    /// A new set, mapped and checked.
    Set(Vec<Change>),
    /// A candidate to take a seat over, mapped and checked, and the name of the request.
    Swap(Box<Change>, String),
    /// A module to go back, and the name of the request.
    Rollback(String, String),
    /// The state to be saved to a file for another process, and the name of the request.
    Leave(PathBuf, String),
    /// All has started with what another process has left.
    Inherited,
}
