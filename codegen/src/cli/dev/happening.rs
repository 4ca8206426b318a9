//! What a session waits for.

/// What a session waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Happening {
    /// Something in the watched folders.
    Files,
    /// Somebody asks for a restart.
    Restart,
    /// Somebody has had enough.
    Quit,
    /// Nobody will ask for anything any more.
    Silence,
}
