//! `ReaderId`.

use keyway::model;

/// Position of a reader in the journal of its world; stable until it is closed, also in clones of the world.
#[model]
#[derive(Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReaderId(
    /// Position in `Journal::readers`.
    pub u32,
);
