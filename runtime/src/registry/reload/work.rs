//! `Work`, an entry of the agenda's queue.
use std::path::PathBuf;

use super::Request;
use crate::registry::ledger::RecordId;
use crate::registry::seats::{Change, Guest};

/// A piece of work for a safe point, with the request that asked for it.
#[derive(Clone, Debug)]
pub(crate) enum Work {
    /// Makes a new set live, which is mapped and verified.
    Set(Vec<Change>),
    /// Gives a seat to a candidate, which is mapped and verified, for the named request.
    Swap(Box<Change>, Request),
    /// Puts a layer into its place, whose build is mapped and verified, for the named request.
    Insert(Box<Change>, Request),
    /// Takes a layer out, for the named request.
    Remove(RecordId, Request),
    /// Puts a layer that the Plan does not have in front of a Core; its build is mapped and verified. What the
    /// System behind it persists then goes into the file, if there is one.
    Admit(Box<Guest>, Option<PathBuf>, Request),
    /// Takes such a layer, the second name, out of the chain of a Core, the first.
    Dismiss(String, String, Request),
    /// Rolls the named module back, for the named request.
    Rollback(String, Request),
    /// Saves the state to a file for another process, for the named request.
    Leave(PathBuf, Request),
    /// Ends the App, whose watching program has ended. Nothing is saved.
    End,
    /// Ends the restore: all modules have started from the state that another process left.
    Inherited,
}

impl Work {
    /// The request that asked for the work, if any.
    pub(super) const fn request(&self) -> Option<&Request> {
        match self {
            Self::Swap(_, request)
            | Self::Insert(_, request)
            | Self::Remove(_, request)
            | Self::Admit(_, _, request)
            | Self::Dismiss(_, _, request)
            | Self::Rollback(_, request)
            | Self::Leave(_, request) => Some(request),
            Self::Set(_) | Self::End | Self::Inherited => None,
        }
    }
}
