//! The whole of a saved world: header, parts, zeros, checksum.

use core_ecs::{Arena, Budget, Table, World};

use super::{Writer, parts};
use crate::world::format::{CHECKSUM, FORMAT, HEADER, MAGIC, PARTS};

/// What the parts take beside the memory of tables and arenas, at a guess: too little costs one more copy.
const REST: usize = 16 * 1024;

/// See [`WorldView::save`](core_ecs::WorldView::save).
pub(crate) fn save(world: &World) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.bytes.reserve(room(world));
    writer.memory(&MAGIC);
    writer.number(FORMAT);
    writer.number(0);
    writer.long(world.tick);
    writer.memory(&[0_u64; PARTS.len()]);
    let writers = [
        parts::components,
        parts::tables,
        parts::entities,
        parts::queries,
        parts::arenas,
        parts::journal,
    ];
    for (part, write) in writers.into_iter().enumerate() {
        let start = writer.bytes.len();
        write(world, &mut writer);
        let length = (writer.bytes.len() - start) as u64;
        let place = HEADER - 8 * (PARTS.len() - part);
        writer.bytes[place..place + 8].copy_from_slice(&length.to_le_bytes());
    }
    let length = writer.bytes.len();
    writer.bytes.resize(length + Budget::room(world, length), 0);
    let checksum = crc32fast::hash(&writer.bytes[CHECKSUM.end..]);
    writer.bytes[CHECKSUM].copy_from_slice(&checksum.to_le_bytes());
    writer.bytes
}

fn room(world: &World) -> usize {
    let row = |table: &Table| {
        8 + table
            .columns
            .iter()
            .map(|column| column.size as usize)
            .sum::<usize>()
    };
    let tables = world.tables.iter();
    let tables: usize = tables
        .map(|table| table.rows() * row(table) + 64 * (table.columns.len() + 1))
        .sum();
    let arenas: usize = world
        .arenas
        .iter()
        .map(|arena: &Arena| arena.used as usize * 8)
        .sum();
    HEADER + tables + arenas + world.free.len() * 8 + world.journal.events.len() * 21 + REST
}
