//! What an App's launcher is to do next.
use keyway_macros::model;

/// What an App's launcher is to do after a frame and a safe point.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub enum Turn {
    /// Have another one.
    Continue,
    /// Load the App that is current now, and have another one meanwhile.
    Outdated,
    /// End with this exit code.
    Exit(u8),
}
