//! What an App wants next.
use keyway_macros::model;

/// What an App wants after a frame.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub enum Flow {
    /// Another frame.
    Continue,
    /// The end of the program, with this exit code.
    Exit(u8),
}
