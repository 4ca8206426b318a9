//! What an App wants next.
use keyway_macros::model;

/// What the loop does after a frame, as the App's `frame` returns it.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub enum Flow {
    /// Reach a safe point, then call `frame` again.
    Continue,
    /// Shut down and end the process with this exit code.
    Exit(u8),
}
