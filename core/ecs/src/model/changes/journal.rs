//! The structural changes that somebody watches.

use keyway::model;

use super::Event;

/// Structural changes in the order in which they happened, kept until every open reader has read them.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Journal {
    /// Whether `Spawned` and `Despawned` are noted. Which components are watched stands in
    /// [`Component::watched`](crate::Component::watched).
    pub entities: bool,
    /// The number of the first event that is kept; events are counted from 0 for the life of the world.
    pub first: u64,
    /// The events that are kept.
    pub events: Vec<Event>,
    /// For each reader the number of the event that it reads next; [`Journal::CLOSED`] where the place is free.
    pub readers: Vec<u64>,
}

impl Journal {
    /// Stands in the place of a reader that was closed.
    pub const CLOSED: u64 = u64::MAX;
}
