//! `EventView`.

use core_ecs::{ComponentId, EcsError, Event, EventView, Journal, ReaderId, World};
use keyway::viewmodel;

use crate::{Simple, lookup, table};

#[viewmodel(EventView)]
impl Simple {
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
        let end = end(&world.journal);
        let readers = &mut world.journal.readers;
        let vacant = readers.iter().position(|next| *next == Journal::CLOSED);
        let place = vacant.unwrap_or(readers.len());
        if place == readers.len() {
            readers.push(end);
        }
        readers[place] = end;
        ReaderId(place as u32)
    }

    /// See [`EventView::close`].
    pub fn close(world: &mut World, reader: ReaderId) -> Result<(), EcsError> {
        let place = place(&world.journal, reader)?;
        world.journal.readers[place] = Journal::CLOSED;
        drop_read(&mut world.journal);
        Ok(())
    }

    /// See [`EventView::read`].
    pub fn read(world: &mut World, reader: ReaderId) -> Result<Vec<Event>, EcsError> {
        let place = place(&world.journal, reader)?;
        let events = world.unread(reader).to_vec();
        world.journal.readers[place] = end(&world.journal);
        drop_read(&mut world.journal);
        Ok(events)
    }
}

/// Tells each table whether it is watched.
pub(crate) fn refresh(world: &mut World) {
    for id in 0..world.tables.len() {
        let watched = table::is_watched(world, &world.tables[id].components);
        world.tables[id].watched = watched;
    }
}

/// The number of the next event.
fn end(journal: &Journal) -> u64 {
    journal.first + journal.events.len() as u64
}

fn place(journal: &Journal, reader: ReaderId) -> Result<usize, EcsError> {
    let next = journal.readers.get(reader.0 as usize);
    if next.is_none_or(|next| *next == Journal::CLOSED) {
        return Err(EcsError::NoReader { id: reader.0 });
    }
    Ok(reader.0 as usize)
}

/// Drops the events that no open reader has still to read.
fn drop_read(journal: &mut Journal) {
    let waits = |number: u64| {
        let open = |next: &u64| *next != Journal::CLOSED && *next <= number;
        journal.readers.iter().any(open)
    };
    let mut first = journal.first;
    while first < end(journal) && !waits(first) {
        first += 1;
    }
    journal.events.drain(..(first - journal.first) as usize);
    journal.first = first;
}
