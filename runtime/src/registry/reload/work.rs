//! `Work`, an entry of the agenda's queue.
use std::path::PathBuf;

use crate::registry::seats::Change;

/// A piece of work for a safe point, with the name of the request that asked for it.
#[derive(Clone, Debug)]
pub(crate) enum Work {
    /// Makes a new set live, which is mapped and verified.
    Set(Vec<Change>),
    /// Gives a seat to a candidate, which is mapped and verified, for the named request.
    Swap(Box<Change>, String),
    /// Rolls the named module back, for the named request.
    Rollback(String, String),
    /// Saves the state to a file for another process, for the named request.
    Leave(PathBuf, String),
    /// Ends the App, whose watching program has ended. Nothing is saved.
    End,
    /// Ends the restore: all modules have started from the state that another process left.
    Inherited,
}
