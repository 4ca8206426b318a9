//! The whole of a world, part by part.

use core_ecs::{Budget, Component, LoadError, World};

use super::{Reader, arenas, components, entities, invalid, journal, queries, tables};
use crate::event;
use crate::world::check;
use crate::world::format::{CHECKSUM, FORMAT, HEADER, MAGIC, PARTS};

/// See [`WorldView::load`](core_ecs::WorldView::load).
pub(crate) fn load(bytes: &[u8]) -> Result<World, LoadError> {
    let Header { tick, parts, room } = Header::read(bytes)?;
    let [
        in_components,
        in_tables,
        in_entities,
        in_queries,
        in_arenas,
        in_journal,
    ] = parts;
    let mut budget = Budget::of(bytes.len());
    let mut world = World {
        tick,
        ..World::default()
    };
    components::read(in_components, &mut world, &mut budget)?;
    world.links = Component::links_among(&world.components);
    tables::read(in_tables, &mut world, &mut budget)?;
    entities::read(in_entities, &mut world)?;
    queries::read(in_queries, &mut world, &mut budget)?;
    arenas::read(in_arenas, &mut world, &mut budget)?;
    journal::read(in_journal, &mut world)?;
    if room != Budget::room(&world, bytes.len() - room) {
        return Err(invalid("the zeros behind it are not as many as it needs"));
    }
    event::refresh(&mut world);
    match check::loaded(&world) {
        None => Ok(world),
        Some(reason) => Err(invalid(reason)),
    }
}

/// What stands in front of the parts, and where these are.
struct Header<'b> {
    tick: u64,
    parts: [Reader<'b>; PARTS.len()],
    /// How many zeros are behind the parts.
    room: usize,
}

impl<'b> Header<'b> {
    /// Reads the header; refuses what is foreign, newer, cut off or damaged.
    fn read(bytes: &'b [u8]) -> Result<Self, LoadError> {
        let magic = &bytes[..bytes.len().min(MAGIC.len())];
        if !MAGIC.starts_with(magic) || magic.is_empty() {
            return Err(LoadError::Foreign);
        }
        let truncated = |part: &str| LoadError::Truncated {
            length: bytes.len() as u64,
            part: part.to_owned(),
        };
        let word = |place: usize| {
            bytes
                .get(place..place + 4)
                .and_then(|word| word.try_into().ok())
        };
        let format = word(MAGIC.len())
            .map(u32::from_le_bytes)
            .ok_or_else(|| truncated("the header"))?;
        if format > FORMAT {
            return Err(LoadError::Newer {
                format,
                known: FORMAT,
            });
        }
        if format < FORMAT {
            return Err(invalid(format!("there is no format {format}")));
        }
        let head = bytes
            .get(CHECKSUM.end..HEADER)
            .ok_or_else(|| truncated("the header"))?;
        let mut head = Reader::new(head, "the header");
        let tick = head.long()?;
        let mut rest = &bytes[HEADER..];
        let mut parts = PARTS.map(|part| Reader::new(&[], part));
        for (part, name) in parts.iter_mut().zip(PARTS) {
            let length = usize::try_from(head.long()?).ok();
            let (taken, behind) = length
                .and_then(|length| rest.split_at_checked(length))
                .ok_or_else(|| truncated(name))?;
            (*part, rest) = (Reader::new(taken, name), behind);
        }
        let checksum = word(CHECKSUM.start).map(u32::from_le_bytes);
        if checksum != Some(crc32fast::hash(&bytes[CHECKSUM.end..])) {
            return Err(LoadError::Checksum);
        }
        if rest.iter().any(|byte| *byte != 0) {
            return Err(invalid("something is behind its last part"));
        }
        Ok(Self {
            tick,
            parts,
            room: rest.len(),
        })
    }
}
