//! `EventView`.

use core_ecs::{ComponentId, EcsError, Event, EventView, ReaderId, World};
use keyway::viewmodel;

use crate::Ecs;

#[viewmodel(EventView)]
impl Ecs {
    /// See [`EventView::watch`].
    pub fn watch(world: &mut World, component: ComponentId) -> Result<(), EcsError> {
        todo!()
    }

    /// See [`EventView::unwatch`].
    pub fn unwatch(world: &mut World, component: ComponentId) -> Result<(), EcsError> {
        todo!()
    }

    /// See [`EventView::watch_entities`].
    pub fn watch_entities(world: &mut World) {
        todo!()
    }

    /// See [`EventView::unwatch_entities`].
    pub fn unwatch_entities(world: &mut World) {
        todo!()
    }

    /// See [`EventView::open`].
    pub fn open(world: &mut World) -> ReaderId {
        todo!()
    }

    /// See [`EventView::close`].
    pub fn close(world: &mut World, reader: ReaderId) -> Result<(), EcsError> {
        todo!()
    }

    /// See [`EventView::read`].
    pub fn read(world: &mut World, reader: ReaderId) -> Result<Vec<Event>, EcsError> {
        todo!()
    }
}
