//! Events that wait for a reader.

use core_ecs::{ComponentId, Entity, Event, EventKind, Journal, LoadError, World};

use super::Reader;

/// Bytes of an event.
const EVENT: usize = 21;

/// Reads the events that are kept and the position of each reader.
pub(super) fn read(mut reader: Reader<'_>, world: &mut World) -> Result<(), LoadError> {
    let mut journal = Journal {
        entities: reader.flag()?,
        first: reader.long()?,
        ..Journal::default()
    };
    for _ in 0..reader.long_count(EVENT)? {
        journal.events.push(event(&mut reader)?);
    }
    journal.readers = reader.list()?;
    reader.end()?;
    world.journal = journal;
    Ok(())
}

fn event(reader: &mut Reader<'_>) -> Result<Event, LoadError> {
    Ok(Event {
        kind: match reader.byte()? {
            0 => EventKind::Spawned,
            1 => EventKind::Added,
            2 => EventKind::Removed,
            3 => EventKind::Despawned,
            other => return Err(reader.unknown("the kind of an event", other)),
        },
        component: ComponentId(reader.number()?),
        entity: Entity {
            index: reader.number()?,
            generation: reader.number()?,
        },
        tick: reader.long()?,
    })
}
