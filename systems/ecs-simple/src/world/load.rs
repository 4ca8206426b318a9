//! Loading, in the order of docs/ecs-format.md.

use core_ecs::{
    Arena, Budget, ComponentId, Description, Event, EventKind, Field, FieldRole, Journal,
    LoadError, Presence, Span, TableId, Term, Terms, World,
};

use super::crc::crc;
use super::load_tables;
use super::reader::{Reader, invalid, to_blocks};
use crate::{Simple, event, query, table};

const MAGIC: &[u8] = b"\x89KeyEcs\n";

/// See [`WorldView::load`](core_ecs::WorldView::load).
pub(super) fn load(bytes: &[u8]) -> Result<World, LoadError> {
    let (tick, parts, room) = header(bytes)?;
    let mut world = World {
        tick,
        ..World::default()
    };
    let mut budget = Budget::of(bytes.len());
    let mut readers = parts.map(Reader);
    let [
        components_part,
        tables,
        entities,
        queries_part,
        arenas_part,
        journal_part,
    ] = &mut readers;
    components(components_part, &mut world, &mut budget)?;
    load_tables::tables(tables, &mut world, &mut budget)?;
    load_tables::entities(entities, &mut world)?;
    queries(queries_part, &mut world, &mut budget)?;
    arenas(arenas_part, &mut world)?;
    budget.arenas(&world)?;
    journal(journal_part, &mut world)?;
    for reader in &readers {
        reader.end()?;
    }
    if room != Budget::room(&world, bytes.len() - room) {
        return Err(invalid("there are not as many zeros behind it as it needs"));
    }
    event::refresh(&mut world);
    match super::check::check_contents(&world).into_iter().next() {
        Some(reason) => Err(invalid(&reason)),
        None => Ok(world),
    }
}

/// The tick, the bytes of each part, and how many zeros are behind them.
fn header(bytes: &[u8]) -> Result<(u64, [&[u8]; 6], usize), LoadError> {
    let length = bytes.len() as u64;
    let truncated = |part: &str| LoadError::Truncated {
        length,
        part: part.to_owned(),
    };
    let begin = bytes.len().min(MAGIC.len());
    if bytes.is_empty() || bytes[..begin] != MAGIC[..begin] {
        return Err(LoadError::Foreign);
    }
    let mut reader = Reader(&bytes[begin..]);
    let format = reader.number().map_err(|_| truncated("the header"))?;
    if format > 1 {
        return Err(LoadError::Newer { format, known: 1 });
    }
    if format == 0 {
        return Err(invalid("there is no format 0"));
    }
    let checksum = reader.number().map_err(|_| truncated("the header"))?;
    let covered = reader.0;
    let tick = reader.long().map_err(|_| truncated("the header"))?;
    let mut lengths = [0; 6];
    for length in &mut lengths {
        *length = reader.long().map_err(|_| truncated("the header"))?;
    }
    let names = [
        "components",
        "tables",
        "entities",
        "queries",
        "arenas",
        "the journal",
    ];
    let mut parts: [&[u8]; 6] = [&[]; 6];
    for place in 0..6 {
        parts[place] = reader
            .bytes(lengths[place])
            .map_err(|_| truncated(names[place]))?;
    }
    if crc(covered) != checksum {
        return Err(LoadError::Checksum);
    }
    if reader.0.iter().any(|byte| *byte != 0) {
        return Err(invalid("something is behind the last part"));
    }
    Ok((tick, parts, reader.0.len()))
}

fn components(
    reader: &mut Reader<'_>,
    world: &mut World,
    budget: &mut Budget,
) -> Result<(), LoadError> {
    for _ in 0..reader.number()? {
        let name = reader.text()?;
        let (size, alignment) = (reader.number()?, reader.number()?);
        let (resource, watched) = (TableId(reader.number()?), reader.flag()?);
        let description = Description {
            name,
            was: Vec::new(),
            size,
            alignment,
            fields: reader.list(field)?,
        };
        budget.component(&description)?;
        let before = world.components.len();
        Simple::register(world, &description).map_err(|error| invalid(&error.to_string()))?;
        if world.components.len() == before {
            return Err(invalid("two components have one name"));
        }
        (
            world.components[before].resource,
            world.components[before].watched,
        ) = (resource, watched);
    }
    Ok(())
}

fn field(reader: &mut Reader<'_>) -> Result<Field, LoadError> {
    Ok(Field {
        name: reader.text()?,
        was: Vec::new(),
        kind: reader.text()?,
        role: match reader.byte()? {
            0 => FieldRole::Plain,
            1 => FieldRole::Entity,
            2 => FieldRole::Span,
            _ => return Err(invalid("a field has no known role")),
        },
        offset: reader.number()?,
        size: reader.number()?,
    })
}

fn queries(
    reader: &mut Reader<'_>,
    world: &mut World,
    budget: &mut Budget,
) -> Result<(), LoadError> {
    for _ in 0..reader.number()? {
        let terms = Terms {
            fetch: reader.list(term)?,
            with: reader.components()?,
            without: reader.components()?,
            changed: reader.components()?,
        };
        query::check(world, &terms).map_err(|error| invalid(&error.to_string()))?;
        if ![&terms.with, &terms.without, &terms.changed]
            .iter()
            .all(|list| list.is_sorted())
        {
            return Err(invalid("the filters of a query are not ascending"));
        }
        let mut query = query::blank(terms);
        budget.query(&query, world.tables.len())?;
        for (id, table) in world.tables.iter().enumerate() {
            let before = query.tables.len();
            table::meet(&mut query, TableId(id as u32), table);
            budget.matches(&query, query.tables.len() - before)?;
        }
        world.queries.push(query);
    }
    Ok(())
}

fn term(reader: &mut Reader<'_>) -> Result<Term, LoadError> {
    Ok(Term {
        component: ComponentId(reader.number()?),
        presence: match reader.byte()? {
            0 => Presence::Required,
            1 => Presence::Optional,
            _ => return Err(invalid("a term is neither required nor optional")),
        },
    })
}

fn arenas(reader: &mut Reader<'_>, world: &mut World) -> Result<(), LoadError> {
    for arena in &mut world.arenas {
        let Arena {
            used,
            garbage,
            blocks,
            ..
        } = arena;
        (*used, *garbage) = (reader.number()?, reader.number()?);
        let bytes = reader.bytes(u64::from(*used) * Span::UNIT as u64)?;
        *blocks = to_blocks(bytes);
    }
    Ok(())
}

fn journal(reader: &mut Reader<'_>, world: &mut World) -> Result<(), LoadError> {
    let (entities, first) = (reader.flag()?, reader.long()?);
    let mut events = Vec::new();
    for _ in 0..reader.long()? {
        events.push(Event {
            kind: match reader.byte()? {
                0 => EventKind::Spawned,
                1 => EventKind::Added,
                2 => EventKind::Removed,
                3 => EventKind::Despawned,
                _ => return Err(invalid("an event is of no known kind")),
            },
            component: ComponentId(reader.number()?),
            entity: reader.entity()?,
            tick: reader.long()?,
        });
    }
    world.journal = Journal {
        entities,
        first,
        events,
        readers: reader.list(Reader::long)?,
    };
    Ok(())
}
