//! `Applied`.

use keyway::model;

use crate::model::identity::Entity;

/// What became of a buffer of commands.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Applied {
    /// The real handle for each pending one, in the order of their making; one may have been despawned by the same buffer.
    pub spawned: Vec<Entity>,
    /// How many operations named an entity that did not live (any more), and were passed over.
    pub skipped: u32,
}
