//! What a session waits for.

use crate::workshop::watch::Notice;

/// What a session waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Happening {
    /// Something in the watched folders.
    Files(Notice),
    /// Somebody asks for a restart with the state.
    Restart,
    /// Somebody asks for a restart without it.
    Anew,
    /// Somebody has had enough.
    Quit,
    /// Nobody will ask for anything any more.
    Silence,
}
