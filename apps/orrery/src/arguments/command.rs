//! What the program shall do.

use super::Arguments;

/// What the program shall do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Command {
    /// Tell how it is used.
    Help,
    /// Tell its version.
    Version,
    /// Move bodies.
    Run(Arguments),
}
