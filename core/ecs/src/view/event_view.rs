//! Structural changes are noted and read.

use keyway::view;

use crate::{ComponentId, EcsError, Event, ReaderId, World};

/// Says what is noted in the journal, and reads it. What nobody watches costs nothing.
#[view]
pub struct EventView {
    /// Notes from now on who gets and loses a component.
    ///
    /// Cost: a test per table; later one write of 24 bytes per event.
    ///
    /// # Errors
    /// An unknown component.
    pub watch: fn(world: &mut World, component: ComponentId) -> Result<(), EcsError>,

    /// Notes it no more.
    ///
    /// Cost: a test per table.
    ///
    /// # Errors
    /// An unknown component.
    pub unwatch: fn(world: &mut World, component: ComponentId) -> Result<(), EcsError>,

    /// Notes from now on which entities are spawned and despawned.
    ///
    /// Cost: a write per table.
    pub watch_entities: fn(world: &mut World),

    /// Notes them no more.
    ///
    /// Cost: a test per table.
    pub unwatch_entities: fn(world: &mut World),

    /// A new reader, for which every event from now on is kept until it has read it.
    ///
    /// Cost: a step per reader.
    pub open: fn(world: &mut World) -> ReaderId,

    /// Ends a reader; what only it had still to read is dropped.
    ///
    /// # Errors
    /// A reader that is not open.
    pub close: fn(world: &mut World, reader: ReaderId) -> Result<(), EcsError>,

    /// The events since the reader's last reading, in their order, each once. Events that all readers have read are dropped.
    /// Without a reader nothing is kept. [`World::unread`](crate::World::unread) shows them without taking them.
    ///
    /// Cost: a copy of the events, and one of those that stay.
    ///
    /// # Errors
    /// A reader that is not open.
    pub read: fn(world: &mut World, reader: ReaderId) -> Result<Vec<Event>, EcsError>,
}
