//! `EventView`.

use core_ecs::{ComponentId, EcsError, Event, EventView, Journal, ReaderId, World};
use keyway::viewmodel;

use crate::{Ecs, lookup, table};

#[viewmodel(EventView)]
impl Ecs {
    /// See [`EventView::watch`].
    pub fn watch(world: &mut World, component: ComponentId) -> Result<(), EcsError> {
        lookup::component(world, component)?;
        world.components[component.index()].watched = true;
        refresh(world);
        Ok(())
    }

    /// See [`EventView::unwatch`].
    pub fn unwatch(world: &mut World, component: ComponentId) -> Result<(), EcsError> {
        lookup::component(world, component)?;
        world.components[component.index()].watched = false;
        refresh(world);
        Ok(())
    }

    /// See [`EventView::watch_entities`].
    pub fn watch_entities(world: &mut World) {
        world.journal.entities = true;
        refresh(world);
    }

    /// See [`EventView::unwatch_entities`].
    pub fn unwatch_entities(world: &mut World) {
        world.journal.entities = false;
        refresh(world);
    }

    /// See [`EventView::open`].
    pub fn open(world: &mut World) -> ReaderId {
        let journal = &mut world.journal;
        let next = journal.first + journal.events.len() as u64;
        match journal
            .readers
            .iter()
            .position(|next| *next == Journal::CLOSED)
        {
            Some(place) => {
                journal.readers[place] = next;
                ReaderId(place as u32)
            }
            None => {
                journal.readers.push(next);
                ReaderId(journal.readers.len() as u32 - 1)
            }
        }
    }

    /// See [`EventView::close`].
    pub fn close(world: &mut World, reader: ReaderId) -> Result<(), EcsError> {
        let place = place(&world.journal, reader)?;
        world.journal.readers[place] = Journal::CLOSED;
        trim(&mut world.journal);
        Ok(())
    }

    /// See [`EventView::read`].
    pub fn read(world: &mut World, reader: ReaderId) -> Result<Vec<Event>, EcsError> {
        let journal = &mut world.journal;
        let place = place(journal, reader)?;
        let unread = (journal.readers[place] - journal.first) as usize;
        let events = journal.events[unread..].to_vec();
        journal.readers[place] = journal.first + journal.events.len() as u64;
        trim(journal);
        Ok(events)
    }
}

/// The place of an open reader.
fn place(journal: &Journal, reader: ReaderId) -> Result<usize, EcsError> {
    let place = reader.0 as usize;
    match journal.readers.get(place) {
        Some(next) if *next != Journal::CLOSED => Ok(place),
        _ => Err(EcsError::NoReader { id: reader.0 }),
    }
}

/// Drops what every open reader has read.
fn trim(journal: &mut Journal) {
    let end = journal.first + journal.events.len() as u64;
    let open = journal
        .readers
        .iter()
        .filter(|next| **next != Journal::CLOSED);
    let first = open.min().copied().unwrap_or(end);
    journal.events.drain(..(first - journal.first) as usize);
    journal.first = first;
}

/// Tells each table whether somebody watches it.
pub(crate) fn refresh(world: &mut World) {
    for id in 0..world.tables.len() {
        let watched = table::is_watched(world, &world.tables[id].components);
        world.tables[id].watched = watched;
    }
}
