//! What the program shall do.

use super::Arguments;

/// What the program shall do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Tell how it is used.
    Help,
    /// Tell its version.
    Version,
    /// Let a swarm live.
    Run(Arguments),
}
