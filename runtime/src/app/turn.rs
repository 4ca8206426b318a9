//! What an App's launcher is to do next.
use keyway_macros::model;

/// What an App's launcher is to do after a frame and a safe point.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub enum Turn {
    /// Run another turn of this generation.
    Continue,
    /// Load the App's current build, and keep running turns meanwhile.
    Outdated,
    /// Shut down and end the process with this exit code.
    Exit(u8),
}
