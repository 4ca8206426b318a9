//! What a session waits for.

use crate::watch::Notice;

/// What a session waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Happening {
    /// Something in the watched folders.
    Files(Notice),
    /// Somebody asks for a restart.
    Restart,
    /// Somebody has had enough.
    Quit,
    /// Nobody will ask for anything any more.
    Silence,
}
